package dev.plumbline.cli;

import dev.plumbline.evaluate.InstalledRules;
import dev.plumbline.evaluate.UnusableRuleException;
import dev.plumbline.rule.Rule;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The program. Its commands are described to picocli by calls, not by annotations: reading those
 * would take a third of the time that a small run takes.
 */
public final class Plumbline {
  private final List<Rule> rules;
  private final Terminal terminal;

  Plumbline(List<Rule> rules, Terminal terminal) {
    this.rules = List.copyOf(rules);
    this.terminal = terminal;
  }

  /** The one place that ends the process: its exit code is what callers go by. */
  public static void main(String... args) {
    System.exit(start(Terminal.ofThisProcess(), args));
  }

  private static int start(Terminal terminal, String... args) {
    try {
      return new Plumbline(InstalledRules.all(), terminal).run(args);
    } catch (UnusableRuleException unusable) {
      return new Problems(terminal.err(), false).of(unusable);
    }
  }

  /** Does what the arguments say and returns the exit code. */
  int run(String... args) {
    boolean verbose = List.of(args).contains(Options.VERBOSE);
    Problems problems = new Problems(terminal.err(), verbose);
    int code;
    try {
      code = commandLine(problems).execute(args);
    } catch (StackOverflowError | OutOfMemoryError tooMuch) {
      code = problems.internal(tooMuch);
    }
    return terminal.flush() ? code : problems.report("the output could not be written");
  }

  private CommandLine commandLine(Problems problems) {
    Ansi ansi = terminal.showsColour() ? Ansi.ON : Ansi.OFF;
    return new CommandLine(spec())
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setParameterExceptionHandler((wrong, args) -> problems.usage(wrong))
        .setExecutionExceptionHandler((thrown, command, parsed) -> problems.of(thrown));
  }

  private CommandSpec spec() {
    CommandSpec spec =
        CommandSpec.create()
            .name("plumbline")
            .versionProvider(new Version())
            .addOption(Options.help())
            .addOption(Options.version())
            .addOption(Options.verbose())
            .addSubcommand("lint", new LintCommand(rules, terminal).spec())
            .addSubcommand("reach", new ReachCommand(rules, terminal).spec())
            .addSubcommand("fix", new FixCommand(rules, terminal).spec())
            .addSubcommand("baseline", new BaselineCommand(rules, terminal).spec())
            .addSubcommand("init", new InitCommand(terminal).spec())
            .addSubcommand("explain", new ExplainCommand(rules, terminal).spec())
            .addSubcommand("rules", new RulesCommand(rules, terminal).spec());
    spec.usageMessage()
        .synopsisSubcommandLabel("COMMAND")
        .description("Shows whether what is deployed is true to the architecture document.")
        .footer(
            "",
            "Examples:",
            "  plumbline lint k8s/",
            "  plumbline lint overlays/prod",
            "  plumbline explain privileged-container");
    return spec;
  }
}
