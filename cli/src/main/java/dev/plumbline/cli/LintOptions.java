package dev.plumbline.cli;

import dev.plumbline.cli.Choice.Colour;
import dev.plumbline.evaluate.Lint;
import dev.plumbline.profile.Render;
import dev.plumbline.reports.Format;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.rule.Threshold;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What {@code plumbline lint} can be told. */
final class LintOptions {
  private final PositionalParamSpec paths =
      PositionalParamSpec.builder()
          .paramLabel("PATH")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .arity("0..*")
          .defaultValue(".")
          .description(
              "Files, directories, or '-' for standard input. Default: the current directory.",
              "What the profile ignores is left out of directories; a file that is named is read.")
          .build();
  private final OptionSpec profile = Options.profile();
  private final OptionSpec environment;
  private final OptionSpec failOn =
      Options.choice(Threshold.class, Choice.THRESHOLD, "--fail-on")
          .paramLabel("SEVERITY")
          .description("Threshold: " + Threshold.NAMES + ". Default: the profile's, else high.")
          .build();
  private final OptionSpec format =
      Options.choice(Format.class, Choice.FORMAT, "--format")
          .paramLabel("FORMAT")
          .defaultValue("text")
          .description("What to write to standard output: " + Format.NAMES + ".", "Default: text.")
          .build();
  private final OptionSpec outputs =
      OptionSpec.builder("--output")
          .paramLabel("FORMAT=FILE")
          .type(List.class)
          .auxiliaryTypes(Output.class)
          .converters(new Output.Converter())
          .arity("1")
          .description("Write a report to a file besides. May be given any number of times.")
          .build();
  private final OptionSpec world =
      Options.choice(World.class, Choice.WORLD, "--world")
          .paramLabel("open|closed")
          .description(
              "closed: what is not in the input does not exist. open: it may exist elsewhere.",
              "Default: the profile's, else closed if a PATH is a directory, and open if not.")
          .build();
  private final OptionSpec kubernetesVersion =
      Options.choice(KubernetesVersion.class, Choice.KUBERNETES_VERSION, "--kubernetes-version")
          .paramLabel("VERSION")
          .description(
              "The release whose rules hold: removed APIs, Pod Security Standards.",
              "Default: the profile's, else " + KubernetesVersion.LATEST + ".")
          .build();
  private final OptionSpec baseline =
      OptionSpec.builder("--baseline")
          .paramLabel("FILE")
          .type(Path.class)
          .description(
              "What 'plumbline baseline' wrote: findings in it do not count, but new ones.",
              "Default: the profile's, else none.")
          .build();
  private final OptionSpec render =
      Options.choice(Render.class, Choice.RENDER, "--render")
          .paramLabel("auto|off")
          .description(
              "auto: kustomizations and charts are built with kustomize, kubectl and helm.",
              "off: their sources are judged as they are. Default: the profile's, else auto.")
          .build();
  private final OptionSpec namespace =
      OptionSpec.builder("-n", "--namespace")
          .paramLabel("NAME")
          .type(String.class)
          .defaultValue("default")
          .description("Where objects belong that name no namespace. Default: default.")
          .build();
  private final OptionSpec colour =
      Options.choice(Colour.class, Choice.COLOUR, "--color")
          .paramLabel("WHEN")
          .defaultValue("auto")
          .description("auto (default; heeds NO_COLOR and CLICOLOR_FORCE), always or never.")
          .build();

  LintOptions() {
    this(
        "Judge everything by the settings of one of the profile's environments.",
        "Default: each file by those of the environment whose paths it is in.");
  }

  /**
   * @param environment what it is to name one
   */
  LintOptions(String... environment) {
    this.environment = Options.environment(environment);
  }

  void addTo(CommandSpec spec) {
    addReadingTo(spec);
    List.of(format, outputs, colour).forEach(spec::addOption);
  }

  /** Adds those that say what is read and what is expected of it. */
  void addReadingTo(CommandSpec spec) {
    spec.addPositional(paths);
    List.of(profile, environment, failOn, world, kubernetesVersion, baseline, render, namespace)
        .forEach(spec::addOption);
  }

  /** Adds those that say what is read, where nothing is judged. */
  void addInputTo(CommandSpec spec) {
    spec.addPositional(paths);
    List.of(profile, environment, world, namespace).forEach(spec::addOption);
  }

  Lint lint() {
    return new Lint(
        paths(),
        optional(profile),
        optional(environment),
        optional(failOn),
        optional(world),
        optional(kubernetesVersion),
        optional(baseline),
        optional(render),
        namespace.getValue());
  }

  private static <T> Optional<T> optional(OptionSpec option) {
    return Optional.ofNullable(option.<T>getValue());
  }

  List<String> paths() {
    return paths.getValue();
  }

  Format format() {
    return format.getValue();
  }

  List<Output> outputs() {
    return LintOptions.<List<Output>>optional(outputs).orElse(List.of());
  }

  Colour colour() {
    return colour.getValue();
  }
}
