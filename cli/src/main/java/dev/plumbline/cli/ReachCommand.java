package dev.plumbline.cli;

import dev.plumbline.evaluate.Lint;
import dev.plumbline.evaluate.Lint.Input;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.reach.Connection;
import dev.plumbline.reach.Edge;
import dev.plumbline.reach.Explanation;
import dev.plumbline.reach.Exposure;
import dev.plumbline.reach.Reachability;
import dev.plumbline.reports.ReachDot;
import dev.plumbline.reports.ReachDrawing;
import dev.plumbline.reports.ReachFormat;
import dev.plumbline.reports.ReachWriter;
import dev.plumbline.resource.InputError;
import dev.plumbline.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code plumbline reach}. */
final class ReachCommand implements Callable<Integer> {
  private static final int YES = 0;
  private static final int NO = 1;
  private static final int INPUT_ERROR = 2;
  private static final int UNKNOWN = 3;

  private final List<Rule> rules;
  private final Terminal terminal;
  private final LintOptions reading =
      new LintOptions(
          "Show what is in the paths of one of the profile's environments, with what is in those",
          "of none. Default: all, if that is of one environment.");
  private final ReachOptions options = new ReachOptions();
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  ReachCommand(List<Rule> rules, Terminal terminal) {
    this.rules = rules;
    this.terminal = terminal;
  }

  CommandSpec spec() {
    reading.addInputTo(spec);
    options.addTo(spec);
    spec.addOption(Options.help()).addOption(Options.verbose());
    Map<String, String> exitCodes = new LinkedHashMap<>();
    exitCodes.put("0", "shown; with --from and --to: the connection is allowed");
    exitCodes.put("1", "the connection is denied; with --base: the change opens a connection");
    exitCodes.put("2", "wrong usage, or input that could not be read");
    exitCodes.put("3", "nobody can say whether the connection is allowed");
    spec.usageMessage()
        .sortOptions(false)
        .description("Show who can talk to whom, as the network policies have it, and why.")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes)
        .footer(
            "",
            "Examples:",
            "  plumbline reach k8s/",
            "  plumbline reach --from frontend --to postgresql --port 5432 k8s/",
            "  plumbline reach --exposed k8s/",
            "  plumbline reach --environment production .",
            "  plumbline reach --base main/k8s k8s/",
            "  plumbline reach --format svg k8s/ > reach.svg");
    return spec;
  }

  @Override
  public Integer call() throws IOException, ProfileException {
    options.check(spec.commandLine());
    Input input = read(reading.lint(), terminal.in());
    int code = answer(input);
    return input.errors().isEmpty() ? code : INPUT_ERROR;
  }

  /** What could not be read is said first, because the answer may be wrong without it. */
  private Input read(Lint lint, InputStream stdin) throws IOException, ProfileException {
    Input input;
    try (Progress progress = Progress.on(terminal)) {
      input = lint.read(rules, stdin, count -> progress.says("reading manifests", count));
    }
    if (input.environments().size() > 1) {
      throw new ParameterException(
          spec.commandLine(),
          "no cluster has more than one of the environments %s: choose one with --environment"
              .formatted(String.join(", ", input.environments())));
    }
    if (lint.environment().isPresent()
        && input.environments().isEmpty()
        && input.errors().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "no object was read from the paths of environment \"%s\""
              .formatted(lint.environment().get()));
    }
    if (!input.variants().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "no cluster has more than one of %s: name the one that is meant"
              .formatted(String.join(", ", input.variants())));
    }
    for (InputError error : input.errors()) {
      new Problems(terminal.err(), false).report(error.location() + ": " + error.message());
    }
    return input;
  }

  private int answer(Input input) throws IOException, ProfileException {
    if (options.asksForOne()) {
      return explain(input);
    }
    if (options.exposed()) {
      writer().exposed(Exposure.of(input.inventory()), terminal.out());
      return YES;
    }
    return options.base().isPresent() ? compare(input, options.base().get()) : show(input);
  }

  private int explain(Input input) throws IOException {
    Reachability reachability = input.inventory().derive(Reachability.class, Reachability::of);
    Explanation explanation =
        new ReachQuestion(reachability, spec.commandLine())
            .explain(options.from(), options.to(), options.port());
    writer().explanation(explanation, terminal.out());
    return switch (explanation.verdict()) {
      case ALLOWED -> YES;
      case DENIED -> NO;
      case UNKNOWN -> UNKNOWN;
    };
  }

  private int compare(Input after, String base) throws IOException, ProfileException {
    Input before = read(reading.lint().withPaths(List.of(base)), InputStream.nullInputStream());
    List<Edge> opened = Reachability.opened(before.inventory(), after.inventory());
    List<Edge> closed = Reachability.closed(before.inventory(), after.inventory());
    writer().change(opened, closed, terminal.out());
    if (!before.errors().isEmpty()) {
      return INPUT_ERROR;
    }
    return opened.isEmpty() ? YES : NO;
  }

  private int show(Input input) throws IOException {
    List<Connection> connections =
        Connection.of(input.inventory()).stream()
            .filter(connection -> options.denied() || !connection.isDenied())
            .map(connection -> options.denied() ? connection : connection.withoutDenied())
            .toList();
    Optional<ReachWriter> writer = options.format().writer();
    if (writer.isPresent()) {
      writer.get().connections(connections, terminal.out());
    } else if (options.format() == ReachFormat.DOT) {
      ReachDot.write(connections, terminal.out());
    } else {
      ReachDrawing.write(connections, terminal.out());
    }
    return YES;
  }

  private ReachWriter writer() {
    return options
        .format()
        .writer()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "%s shows all connections and nothing else: leave --from, --exposed and --base out"
                        .formatted(options.format())));
  }
}
