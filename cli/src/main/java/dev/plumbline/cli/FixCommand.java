package dev.plumbline.cli;

import dev.plumbline.evaluate.Repair;
import dev.plumbline.evaluate.RepairedFile;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.reports.FixText;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** {@code plumbline fix}. */
final class FixCommand implements Callable<Integer> {
  private static final int INPUT_ERROR = 2;

  private final List<Rule> rules;
  private final Terminal terminal;
  private final LintOptions options = new LintOptions();
  private final OptionSpec only =
      OptionSpec.builder("--rule")
          .paramLabel("RULE")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .arity("1")
          .description("Fix findings of this rule only. May be given any number of times.")
          .build();
  private final OptionSpec dryRun =
      OptionSpec.builder("--dry-run")
          .type(boolean.class)
          .description("Show what would be changed, as patch and git apply read it.")
          .build();
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  FixCommand(List<Rule> rules, Terminal terminal) {
    this.rules = rules;
    this.terminal = terminal;
  }

  CommandSpec spec() {
    options.addReadingTo(spec);
    spec.addOption(only).addOption(dryRun).addOption(Options.help()).addOption(Options.verbose());
    spec.usageMessage()
        .sortOptions(false)
        .description(
            "Write what findings ask for into the files, where only one remedy is right.",
            "Comments and layout stay. What is left is judged as lint does.")
        .exitCodeListHeading("%nExit codes, of what is left:%n")
        .exitCodeList(LintCommand.exitCodes())
        .footer(
            "",
            "Examples:",
            "  plumbline fix --dry-run k8s/",
            "  plumbline fix --rule privilege-escalation --rule duplicate-key k8s/");
    return spec;
  }

  @Override
  public Integer call() throws IOException, ProfileException {
    if (options.paths().contains("-")) {
      throw new ParameterException(
          spec.commandLine(), "standard input cannot be fixed: name files or directories");
    }
    Repair.Result result;
    try (Progress progress = Progress.on(terminal)) {
      result =
          Repair.of(
              options.lint(),
              rules,
              LocalDate.now(ZoneOffset.UTC),
              wanted(),
              count -> progress.says("reading manifests", count));
    }
    return Boolean.TRUE.equals(dryRun.getValue()) ? show(result) : write(result);
  }

  private Predicate<Finding> wanted() {
    Optional<List<String>> ids = Optional.ofNullable(only.getValue());
    for (String id : ids.orElse(List.of())) {
      List<RuleSpec> specs = rules.stream().map(Rule::spec).toList();
      if (specs.stream().noneMatch(rule -> rule.id().equals(id))) {
        throw ExplainCommand.unknown(id, specs, spec.commandLine());
      }
    }
    return finding -> ids.filter(some -> !some.contains(finding.rule().id())).isEmpty();
  }

  private int show(Repair.Result result) throws IOException {
    for (RepairedFile file : result.files()) {
      terminal.out().print(UnifiedDiff.of(file.name(), file.textBefore(), file.textAfter()));
    }
    new FixText(result).writePreview(terminal.err());
    return result.report().outcome().exitCode();
  }

  private int write(Repair.Result result) throws IOException {
    boolean all = true;
    for (RepairedFile file : result.files()) {
      boolean written = file.write();
      all = all && written;
      if (!written) {
        new Problems(terminal.err(), false)
            .report(file.name() + " was changed by somebody else meanwhile: left alone");
      }
    }
    FixText text = new FixText(result);
    text.writeChanges(terminal.out());
    text.writeSummary(terminal.out());
    return all ? result.report().outcome().exitCode() : INPUT_ERROR;
  }
}
