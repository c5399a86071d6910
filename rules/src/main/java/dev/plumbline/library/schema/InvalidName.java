package dev.plumbline.library.schema;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Placeholder;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Optional;
import java.util.function.Function;

/** The API server refuses names outside its grammar. */
public final class InvalidName implements Rule {
  private static final int LONGEST_CRON_JOB = 52;

  @Override
  public RuleSpec spec() {
    return rule("invalid-name")
        .title("An object has a name that Kubernetes refuses")
        .severity(Severity.HIGH)
        .subjects(Kind.ANY)
        .rationale(
            """
            Most names are DNS names, in lower case; those of Namespaces, Services and StatefulSets \
            are single labels of a domain. An object with another name is refused.""")
        .remediation("Rename the object; put quotes around a name that looks like a number.")
        .bad(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: Cart_Settings # finding: name "Cart_Settings" is invalid: allowed are lower-case letters, digits, '-' and '.', with a letter or digit at both ends of each part
            ---
            apiVersion: v1
            kind: Namespace
            metadata:
              name: 2024 # finding: name 2024 is a number: it needs quotes
            """)
        .good(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: cart-settings
            """)
        .reference("https://kubernetes.io/docs/concepts/overview/working-with-objects/names/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node metadata = subject.get("metadata");
    NameRule grammar = NameRule.of(subject.kind(), inventory.kubernetesVersion());
    check(metadata.get("name"), grammar::complaint, findings);
    check(metadata.get("generateName"), grammar::complaintAboutPrefix, findings);
    check(metadata.get("namespace"), NameRule.LABEL::complaint, findings);
    Node name = metadata.get("name");
    if (subject.kind().equals(Kind.CRON_JOB)
        && grammar.complaint(name.text()).isEmpty()
        && name.text().length() > LONGEST_CRON_JOB) {
      findings.at(
          name,
          "name \"%s\" has %d characters: a CronJob's may have %d",
          name.text(),
          name.text().length(),
          LONGEST_CRON_JOB);
    }
  }

  private static void check(
      Node name, Function<String, Optional<String>> grammar, Findings findings) {
    if (name.is(Value.Type.NUMBER) || name.is(Value.Type.BOOLEAN)) {
      findings.at(
          name,
          "%s %s is a %s: it needs quotes",
          name.key(),
          name.scalar(),
          name.is(Value.Type.NUMBER) ? "number" : "boolean");
    } else if (!name.text().isEmpty() && !Placeholder.isIn(name.text())) {
      grammar
          .apply(name.text())
          .ifPresent(
              complaint ->
                  findings.at(
                      name, "%s \"%s\" is invalid: %s", name.key(), oneLine(name), complaint));
    }
  }

  private static String oneLine(Node name) {
    return name.text().replaceAll("\\s", " ");
  }
}
