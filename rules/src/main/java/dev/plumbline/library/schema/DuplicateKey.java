package dev.plumbline.library.schema;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Fix;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** Of a key that is written twice, one value is lost. */
public final class DuplicateKey implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("duplicate-key")
        .title("A key is written twice in one map")
        .severity(Severity.HIGH)
        .subjects(Kind.ANY, Kind.COMPOSE_SERVICE, Kind.TASK_DEFINITION)
        .rationale(
            """
            Some tools refuse such a manifest, others keep the last value and drop the first \
            without a word. Whoever reads the first believes in something that is not deployed.""")
        .remediation("Keep one of the entries, or merge what stands below them into one.")
        .bad(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: cart
              labels: # finding: key "labels" is written again at line 7: this value is dropped
                app: cart
              labels:
                tier: web
            data:
              level: info # finding: key "level" is written again at line 11: this value is dropped
              level: debug
            """)
        .good(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: cart
              labels:
                app: cart
                tier: web
            data:
              level: debug
            """)
        .reference("https://yaml.org/spec/1.2.2/#3213-node-comparison")
        .reference("https://kubernetes.io/docs/reference/using-api/api-concepts/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    subject.root().walk(node -> report(node, findings));
  }

  private static void report(Node map, Findings findings) {
    for (Node dropped : map.overridden()) {
      findings
          .at(
              dropped,
              "key \"%s\" is written again at line %s: this value is dropped",
              dropped.key(),
              map.get(dropped.key()).location().line())
          .fixedBy(Fix.removeOverridden(dropped));
    }
  }
}
