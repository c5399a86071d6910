package dev.plumbline.cli;

import dev.plumbline.reports.Nearest;
import dev.plumbline.reports.RulePage;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** {@code plumbline explain}. */
final class ExplainCommand implements Callable<Integer> {
  private final List<RuleSpec> rules;
  private final Terminal terminal;
  private final PositionalParamSpec id =
      PositionalParamSpec.builder()
          .paramLabel("RULE")
          .type(String.class)
          .arity("1")
          .required(true)
          .description("The rule's id, as findings show it.")
          .build();
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  ExplainCommand(List<Rule> rules, Terminal terminal) {
    this.rules = rules.stream().map(Rule::spec).toList();
    this.terminal = terminal;
  }

  CommandSpec spec() {
    spec.addPositional(id).addOption(Options.help()).addOption(Options.verbose());
    spec.usageMessage()
        .description("Show what a rule looks at, why, and what to do about its findings.");
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    String wanted = id.getValue();
    Optional<RuleSpec> rule = rules.stream().filter(r -> r.id().equals(wanted)).findFirst();
    RulePage.write(
        rule.orElseThrow(() -> unknown(wanted, rules, spec.commandLine())), terminal.out());
    return 0;
  }

  /** Says that there is no such rule, and which may be meant. */
  static ParameterException unknown(String wanted, List<RuleSpec> rules, CommandLine command) {
    List<String> nearest = Nearest.to(wanted, rules.stream().map(RuleSpec::id).toList());
    String hint =
        nearest.isEmpty()
            ? "; 'plumbline rules' lists them all"
            : "; did you mean %s?".formatted(String.join(" or ", nearest));
    return new ParameterException(command, "there is no rule '%s'%s".formatted(wanted, hint));
  }
}
