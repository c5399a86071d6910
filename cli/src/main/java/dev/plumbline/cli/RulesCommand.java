package dev.plumbline.cli;

import dev.plumbline.profile.ProfileException;
import dev.plumbline.reports.RuleList;
import dev.plumbline.rule.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plumbline rules}. */
@Command(
    name = "rules",
    description = "List every rule, with the severity it has here and whether it runs here.")
final class RulesCommand implements Callable<Integer> {
  private final List<Rule> rules;
  private final Terminal terminal;

  @Mixin private final ProfileOption profile = new ProfileOption();

  /** How the list can be written. */
  enum ListFormat {
    TEXT,
    JSON
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default) or json.")
  private ListFormat format = ListFormat.TEXT;

  RulesCommand(List<Rule> rules, Terminal terminal) {
    this.rules = rules;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, ProfileException {
    RuleList list =
        new RuleList(rules.stream().map(Rule::spec).toList(), profile.read(Path.of(""), rules));
    switch (format) {
      case TEXT -> list.writeText(terminal.out());
      case JSON -> list.writeJson(terminal.out());
    }
    return 0;
  }
}
