package dev.plumbline.cli;

import dev.plumbline.cli.Choices.Colour;
import dev.plumbline.evaluate.Evaluator;
import dev.plumbline.evaluate.Report;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.reports.Format;
import dev.plumbline.reports.ReportWriter;
import dev.plumbline.reports.TextReport;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.Threshold;
import dev.plumbline.source.Limits;
import dev.plumbline.source.ManifestReader;
import dev.plumbline.source.Reading;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plumbline lint}. */
@Command(
    name = "lint",
    sortOptions = false,
    description = "Judge the Kubernetes objects in files and directories.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no finding at or above the threshold",
      "1:a finding at or above the threshold",
      "2:wrong usage, or input that could not be read",
      "3:something at or above the threshold could not be evaluated"
    },
    footer = {
      "",
      "Examples:",
      "  plumbline lint k8s/",
      "  plumbline lint --fail-on medium --output sarif=plumbline.sarif k8s/",
      "  kustomize build overlays/prod | plumbline lint --world closed -"
    })
final class LintCommand implements Callable<Integer> {
  private final List<Rule> rules;
  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      defaultValue = ".",
      description = {
        "Files, directories, or '-' for standard input. Default: the current directory.",
        "What the profile ignores is left out of directories; a file that is named is read."
      })
  private List<String> paths = List.of();

  @Mixin private final ProfileOption profileOption = new ProfileOption();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "Threshold: " + Threshold.NAMES + ". Default: the profile's, else high.")
  private Optional<Threshold> failOn = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "What to write to standard output: text (default), json or sarif.")
  private Format format = Format.TEXT;

  @Option(
      names = "--output",
      paramLabel = "FORMAT=FILE",
      description = "Write a report to a file besides. May be given any number of times.")
  private List<Output> outputs = List.of();

  @Option(
      names = "--world",
      paramLabel = "open|closed",
      description = {
        "closed: what is not in the input does not exist. open: it may exist elsewhere.",
        "Default: the profile's, else closed if a PATH is a directory, and open if not."
      })
  private Optional<World> world = Optional.empty();

  @Option(
      names = {"-n", "--namespace"},
      paramLabel = "NAME",
      defaultValue = "default",
      description = "Where objects belong that name no namespace. Default: default.")
  private String namespace = "default";

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "auto (default; heeds NO_COLOR and CLICOLOR_FORCE), always or never.")
  private Colour colour = Colour.AUTO;

  LintCommand(List<Rule> rules, Terminal terminal) {
    this.rules = rules;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, ProfileException {
    Report report;
    try (Progress progress = Progress.on(terminal)) {
      report = judge(progress);
    }
    writer().write(report, terminal.out());
    for (Output output : outputs) {
      output.write(report);
    }
    return report.outcome().exitCode();
  }

  private Report judge(Progress progress) throws IOException, ProfileException {
    Input input = Input.of(paths, terminal.in());
    Profile written = profileOption.read(input.start(), rules);
    Profile profile = failOn.map(written::withFailOn).orElse(written);
    Reading reading =
        input.read(
            new ManifestReader(Limits.DEFAULT, namespace),
            profile,
            count -> progress.says("reading manifests", count));
    progress.says("judging resources", reading.resources().size());
    return new Evaluator(rules, profile, LocalDate.now(ZoneOffset.UTC))
        .evaluate(reading.inventory(world.or(profile::world).orElseGet(input::world)))
        .withInput(reading.files(), reading.errors(), reading.skipped());
  }

  private ReportWriter writer() {
    boolean coloured =
        switch (colour) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> terminal.showsColour();
        };
    return coloured && format == Format.TEXT ? TextReport.coloured() : format.writer();
  }
}
