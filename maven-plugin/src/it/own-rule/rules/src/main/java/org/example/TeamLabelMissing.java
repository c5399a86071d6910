package org.example;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** Whoever is on call looks for the team on the object. */
public final class TeamLabelMissing implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("team-label-missing")
        .title("Nobody knows whose workload this is")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS)
        .rationale("Whoever is on call finds the team by its label.")
        .remediation("Write the team under metadata.labels.team.")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata:
              name: cart
              labels: {app: cart}  # finding: there is no label "team"
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata:
              name: cart
              labels: {team: checkout}
            """)
        .reference("https://wiki.example.org/on-call")
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
