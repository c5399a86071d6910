package dev.plumbline.library.storage;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Absence;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.PodLabels;
import dev.plumbline.resource.PodLabels.Selected;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Optional;

/** The pods of a StatefulSet get their names from a headless Service. */
public final class StatefulSetServiceMissing implements Rule {
  private static final String CONSEQUENCE = ": the pods get no DNS names of their own";

  @Override
  public RuleSpec spec() {
    return rule("stateful-set-service-missing")
        .title("A StatefulSet's headless Service does not exist")
        .severity(Severity.MEDIUM)
        .subjects(Kind.STATEFUL_SET)
        .reads(Kind.SERVICE)
        .rationale(
            """
            Each pod of a StatefulSet has a DNS name of its own only below the headless Service \
            that serviceName names. Without it replicas do not find each other.""")
        .remediation(
            """
            Declare a Service of that name with `clusterIP: None` that selects the pods, or remove \
            serviceName where nobody needs the names.""")
        .bad(
            """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db, namespace: shop}
            spec:
              serviceName: db-pods # finding: namespace "shop" has no Service "db-pods": the pods get no DNS names of their own
            """)
        .good(
            """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db, namespace: shop}
            spec:
              serviceName: db-pods
              template:
                metadata: {labels: {app: db}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: db-pods, namespace: shop}
            spec:
              clusterIP: None
              selector: {app: db}
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node name = subject.root().at("spec", "serviceName");
    if (name.text().isEmpty()) {
      return;
    }
    Optional<Resource> service =
        inventory.find(new ResourceKey(Kind.SERVICE, subject.namespace(), name.text()));
    if (service.isEmpty()) {
      Absence.report(name, Kind.SERVICE, CONSEQUENCE, subject, inventory, findings);
    } else if (selectsOthers(service.get(), subject)) {
      findings.at(
          name,
          "Service \"%s\" selects only pods with %s, not these%s",
          name.text(),
          selector(service.get()),
          CONSEQUENCE);
    } else if (subject.root().at("spec", "replicas").integer().orElse(1) > 1
        && !isHeadless(service.get())) {
      findings.at(Severity.LOW, name, "Service \"%s\" is not headless%s", name.text(), CONSEQUENCE);
    }
  }

  private static LabelSelector selector(Resource service) {
    return LabelSelector.ofLabels(service.root().at("spec", "selector"));
  }

  /** A Service without a selector has endpoints that somebody writes by hand. */
  private static boolean selectsOthers(Resource service, Resource set) {
    LabelSelector selector = selector(service);
    return !selector.isEmpty()
        && PodLabels.of(Workload.of(set)).selectedBy(selector) == Selected.NONE;
  }

  private static boolean isHeadless(Resource service) {
    return service.root().at("spec", "clusterIP").text().equals("None");
  }
}
