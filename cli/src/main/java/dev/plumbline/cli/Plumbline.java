package dev.plumbline.cli;

import dev.plumbline.library.Library;
import dev.plumbline.reports.Format;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.Threshold;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program. */
@Command(
    name = "plumbline",
    versionProvider = Version.class,
    description = "Shows whether what is deployed is true to the architecture document.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  plumbline lint k8s/",
      "  kustomize build . | plumbline lint --world closed -",
      "  plumbline explain privileged-container"
    })
public final class Plumbline {
  private final List<Rule> rules;
  private final Terminal terminal;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli acts on the option itself
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  @SuppressWarnings("UnusedVariable") // picocli acts on the option itself
  private boolean version;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show where an internal error happened.")
  private boolean verbose;

  Plumbline(List<Rule> rules, Terminal terminal) {
    this.rules = List.copyOf(rules);
    this.terminal = terminal;
  }

  public static void main(String... args) {
    System.exit(new Plumbline(Library.rules(), Terminal.ofThisProcess()).run(args));
  }

  /** Does what the arguments say and returns the exit code. */
  int run(String... args) {
    Problems problems = new Problems(terminal.err());
    int code;
    try {
      code = commandLine(problems).execute(args);
    } catch (StackOverflowError | OutOfMemoryError tooMuch) {
      code = problems.internal(tooMuch, verbose);
    }
    return terminal.flush() ? code : problems.report("the output could not be written");
  }

  private CommandLine commandLine(Problems problems) {
    CommandLine commandLine =
        new CommandLine(this)
            .addSubcommand(new LintCommand(rules, terminal))
            .addSubcommand(new ExplainCommand(rules, terminal))
            .addSubcommand(new RulesCommand(rules, terminal));
    return commandLine
        .registerConverter(Format.class, Choices::format)
        .registerConverter(Output.class, Output::of)
        .registerConverter(Threshold.class, Choices::threshold)
        .registerConverter(World.class, Choices::world)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(terminal.showsColour() ? Ansi.ON : Ansi.OFF))
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setParameterExceptionHandler((wrong, args) -> problems.usage(wrong))
        .setExecutionExceptionHandler((thrown, command, parsed) -> problems.of(thrown, verbose));
  }
}
