package dev.plumbline.cli;

import dev.plumbline.profile.ProfileException;
import dev.plumbline.profile.ProfileFile;
import dev.plumbline.reports.RuleList;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code plumbline rules}. */
final class RulesCommand implements Callable<Integer> {

  /** How the list can be written. */
  enum ListFormat {
    TEXT,
    JSON
  }

  private final List<Rule> rules;
  private final Terminal terminal;
  private final OptionSpec profile = Options.profile();
  private final OptionSpec environment =
      Options.environment("Show what one of the profile's environments makes of them.");
  private final OptionSpec format =
      Options.choice(ListFormat.class, Choice.among(List.of(ListFormat.values())), "--format")
          .paramLabel("FORMAT")
          .defaultValue("text")
          .description("text (default) or json.")
          .build();

  RulesCommand(List<Rule> rules, Terminal terminal) {
    this.rules = rules;
    this.terminal = terminal;
  }

  CommandSpec spec() {
    CommandSpec spec =
        CommandSpec.wrapWithoutInspection(this)
            .addOption(format)
            .addOption(profile)
            .addOption(environment)
            .addOption(Options.help())
            .addOption(Options.verbose());
    spec.usageMessage()
        .sortOptions(false)
        .description("List every rule, with the severity it has here and whether it runs here.");
    return spec;
  }

  @Override
  public Integer call() throws IOException, ProfileException {
    List<RuleSpec> specs = rules.stream().map(Rule::spec).toList();
    Optional<Path> named = Optional.ofNullable(profile.getValue());
    Optional<String> asked = Optional.ofNullable(environment.getValue());
    RuleList list = new RuleList(specs, ProfileFile.governing(Path.of(""), named, rules).in(asked));
    ListFormat wanted = format.getValue();
    switch (wanted) {
      case TEXT -> list.writeText(terminal.out());
      case JSON -> list.writeJson(terminal.out());
    }
    return 0;
  }
}
