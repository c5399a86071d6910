package dev.plumbline.blueprint;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.RuleSpec;

/** Pods are not labelled as the document groups them. */
public final class BlueprintPodLabels extends Demand {
  public BlueprintPodLabels() {
    super("blueprint-pod-labels", "podLabels");
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .title("Pods do not carry the labels of the blueprint")
        .rationale(
            """
            Policies, budgets and dashboards select pods by their labels: one with another label is outside of
            the zone that the document puts it in.
            """)
        .remediation(
            """
            Write the labels in the metadata of the pod template.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - {id: SHOP-1, title: The cart is in the public zone, component: cart, podLabels: {zone: public}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                metadata:
                  labels:
                    zone: data # finding: pods of cart have zone: data, the document says public (SHOP-1)
                spec: {containers: [{name: cart}]}
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - {id: SHOP-1, title: The cart is in the public zone, component: cart, podLabels: {zone: public}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                metadata:
                  labels:
                    zone: public
                spec: {containers: [{name: cart}]}
            """)
        .reference("https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/")
        .build();
  }

  @Override
  void hold(Node demand, Requirement requirement, Site site, Breaches breaches) {
    site.each(
        requirement,
        (component, workload) -> {
          Node labels = Workload.of(workload).spec().parent().at("metadata", "labels");
          for (Node wanted : demand.fields()) {
            Node written = labels.get(wanted.key());
            if (!written.scalar().equals(wanted.scalar())) {
              breaches.at(
                  written,
                  "pods of %s have %s: %s, the document says %s",
                  workload.name(),
                  wanted.key(),
                  written.isPresent() ? written.scalar() : "nothing",
                  wanted.scalar());
            }
          }
        });
  }
}
