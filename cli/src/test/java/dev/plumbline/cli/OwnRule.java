package dev.plumbline.cli;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** As a team would write one for itself. */
public final class OwnRule implements Rule {

  @Override
  public RuleSpec spec() {
    return RuleSpec.rule("own-rule")
        .title("Nobody knows whose this is")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS)
        .rationale("Whoever is on call asks the team.")
        .remediation("Write the team.")
        .bad("bad")
        .good("good")
        .reference("https://wiki.example.org/teams")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node team = subject.root().at("metadata", "labels", "team");
    if (team.text().isEmpty()) {
      findings.at(team, "there is no label \"team\"");
    }
  }
}
