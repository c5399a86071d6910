package dev.plumbline.cli;

import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.Sources;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.reports.Format;
import dev.plumbline.reports.ReportWriter;
import dev.plumbline.reports.TextReport;
import dev.plumbline.rule.Rule;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code plumbline lint}. */
final class LintCommand implements Callable<Integer> {
  private final List<Rule> rules;
  private final Terminal terminal;
  private final LintOptions options = new LintOptions();

  LintCommand(List<Rule> rules, Terminal terminal) {
    this.rules = rules;
    this.terminal = terminal;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    options.addTo(spec);
    spec.addOption(Options.help()).addOption(Options.verbose());
    spec.usageMessage()
        .sortOptions(false)
        .description("Judge the Kubernetes objects in files and directories.")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes())
        .footer(
            "",
            "Examples:",
            "  plumbline lint k8s/",
            "  plumbline lint --fail-on medium --output sarif=plumbline.sarif k8s/",
            "  plumbline lint overlays/prod",
            "  helm template chart -f prod.yaml | plumbline lint --world closed -");
    return spec;
  }

  static Map<String, String> exitCodes() {
    Map<String, String> exitCodes = new LinkedHashMap<>();
    exitCodes.put("0", "no finding at or above the threshold");
    exitCodes.put("1", "a finding at or above the threshold");
    exitCodes.put("2", "wrong usage, or input that could not be read");
    exitCodes.put("3", "something at or above the threshold could not be evaluated");
    return exitCodes;
  }

  @Override
  public Integer call() throws IOException, ProfileException {
    Report report;
    try (Progress progress = Progress.on(terminal)) {
      report = judge(progress);
    }
    writer().write(report, terminal.out());
    for (Output output : options.outputs()) {
      output.write(report);
    }
    return report.outcome().exitCode();
  }

  private Report judge(Progress progress) throws IOException, ProfileException {
    return options
        .lint()
        .run(
            rules,
            LocalDate.now(ZoneOffset.UTC),
            terminal.in(),
            count -> progress.says("reading manifests", count));
  }

  private ReportWriter writer() {
    boolean coloured =
        switch (options.colour()) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> terminal.showsColour();
        };
    Format format = options.format();
    return coloured && format == Format.TEXT
        ? TextReport.coloured()
        : format.writer(Sources.files());
  }
}
