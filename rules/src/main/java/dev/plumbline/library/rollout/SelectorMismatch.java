package dev.plumbline.library.rollout;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The API server refuses a controller that would not find its own pods. */
public final class SelectorMismatch implements Rule {
  /** The kinds whose selector is a plain map of labels. */
  private static final Set<Kind> OF_LABELS =
      Set.of(Kind.REPLICATION_CONTROLLER, Kind.DEPLOYMENT_CONFIG);

  @Override
  public RuleSpec spec() {
    return rule("selector-mismatch")
        .title("The selector does not match the pods that the template makes")
        .severity(Severity.HIGH)
        .subjects(
            Kind.DEPLOYMENT,
            Kind.STATEFUL_SET,
            Kind.DAEMON_SET,
            Kind.REPLICA_SET,
            Kind.REPLICATION_CONTROLLER,
            Kind.DEPLOYMENT_CONFIG)
        .rationale(
            """
            A controller finds its pods by its selector. The API server refuses one whose own template it
            does not match, and apps/v1 refuses one that is missing or empty.
            """)
        .remediation(
            """
            Write the labels of the selector into metadata.labels of the template. The selector itself
            cannot be changed once the object exists.
            """)
        .bad(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              selector: # finding: the selector app=cart does not match the template's labels app=shop
                matchLabels: {app: cart}
              template:
                metadata:
                  labels: {app: shop}
            """)
        .good(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              selector:
                matchLabels: {app: cart}
              template:
                metadata:
                  labels: {app: cart, tier: web}
            """)
        .reference("https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node selector = subject.root().at("spec", "selector");
    LabelSelector wanted =
        OF_LABELS.contains(subject.kind())
            ? LabelSelector.ofLabels(selector)
            : LabelSelector.of(selector);
    Map<String, String> labels = new TreeMap<>(Workload.of(subject).labels());
    if (selector.isMissing()) {
      boolean whole = subject.root().at("spec", "template").isPresent();
      if (whole && subject.apiVersion().equals("apps/v1")) {
        findings.at(selector, "the selector is missing");
      }
    } else if (wanted.isEmpty()) {
      findings.at(selector, "the selector is empty: it would match every pod");
    } else if (!wanted.matches(labels)) {
      findings.at(
          selector,
          "the selector %s does not match the template's labels%s",
          wanted,
          labels.isEmpty() ? ": it has none" : " " + new LabelSelector(labels, List.of()));
    }
  }
}
