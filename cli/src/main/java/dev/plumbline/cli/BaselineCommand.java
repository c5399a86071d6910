package dev.plumbline.cli;

import dev.plumbline.evaluate.Outcome;
import dev.plumbline.evaluate.Report;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.reports.BaselineFile;
import dev.plumbline.rule.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code plumbline baseline}. */
final class BaselineCommand implements Callable<Integer> {
  private static final Path DEFAULT_FILE = Path.of("plumbline-baseline.json");

  private final List<Rule> rules;
  private final Terminal terminal;
  private final LintOptions options = new LintOptions();
  private final OptionSpec output =
      OptionSpec.builder("--output")
          .paramLabel("FILE")
          .type(Path.class)
          .description(
              "The file to write. Default: the profile's baseline, else " + DEFAULT_FILE + ".")
          .build();
  private final OptionSpec prune =
      OptionSpec.builder("--prune")
          .type(boolean.class)
          .description("Only forget what is gone from the baseline; add nothing.")
          .build();

  BaselineCommand(List<Rule> rules, Terminal terminal) {
    this.rules = rules;
    this.terminal = terminal;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    options.addReadingTo(spec);
    spec.addOption(output).addOption(prune).addOption(Options.help()).addOption(Options.verbose());
    Map<String, String> exitCodes = new LinkedHashMap<>();
    exitCodes.put("0", "the baseline is written");
    exitCodes.put("2", "wrong usage, or input that could not be read; nothing is written");
    spec.usageMessage()
        .sortOptions(false)
        .description(
            "Write down today's findings, so that 'lint --baseline' fails on new ones only.",
            "What an exemption sets aside is no part of it. What the file has of environments",
            "that are not judged stays.")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes)
        .footer(
            "",
            "Examples:",
            "  plumbline baseline k8s/",
            "  plumbline lint --baseline plumbline-baseline.json k8s/",
            "  plumbline baseline --baseline plumbline-baseline.json --prune k8s/");
    return spec;
  }

  @Override
  public Integer call() throws IOException, ProfileException {
    Report report;
    try (Progress progress = Progress.on(terminal)) {
      report =
          options
              .lint()
              .run(
                  rules,
                  LocalDate.now(ZoneOffset.UTC),
                  terminal.in(),
                  count -> progress.says("reading manifests", count));
    }
    if (report.outcome() == Outcome.INPUT_ERROR) {
      return new Problems(terminal.err(), false)
          .report("not everything could be read, so nothing is written: see 'plumbline lint'");
    }
    boolean adds = !Boolean.TRUE.equals(prune.getValue());
    Optional<Path> named = report.profile().baseline();
    Path file = Optional.<Path>ofNullable(output.getValue()).or(() -> named).orElse(DEFAULT_FILE);
    Optional<Path> given = options.lint().baseline().or(() -> named);
    terminal.out().printf("%s: %s%n", file, BaselineFile.update(report, adds, given, file));
    return Outcome.PASSED.exitCode();
  }
}
