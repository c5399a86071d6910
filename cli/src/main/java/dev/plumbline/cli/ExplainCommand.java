package dev.plumbline.cli;

import dev.plumbline.reports.RulePage;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plumbline explain}. */
@Command(
    name = "explain",
    description = "Show what a rule looks at, why, and what to do about its findings.")
final class ExplainCommand implements Callable<Integer> {
  private final List<RuleSpec> rules;
  private final Terminal terminal;

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "RULE", description = "The rule's id, as findings show it.")
  private String id;

  ExplainCommand(List<Rule> rules, Terminal terminal) {
    this.rules = rules.stream().map(Rule::spec).toList();
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Optional<RuleSpec> rule = rules.stream().filter(spec -> spec.id().equals(id)).findFirst();
    RulePage.write(rule.orElseThrow(this::unknown), terminal.out());
    return 0;
  }

  private ParameterException unknown() {
    List<String> nearest = Nearest.to(id, rules.stream().map(RuleSpec::id).toList());
    String hint =
        nearest.isEmpty()
            ? "; 'plumbline rules' lists them all"
            : "; did you mean %s?".formatted(String.join(" or ", nearest));
    return new ParameterException(
        command.commandLine(), "there is no rule '%s'%s".formatted(id, hint));
  }
}
