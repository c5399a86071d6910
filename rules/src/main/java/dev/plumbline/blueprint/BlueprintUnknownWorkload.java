package dev.plumbline.blueprint;

import dev.plumbline.resource.Resource;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** Something that was built and that the drawing does not show. */
public final class BlueprintUnknownWorkload extends BlueprintRule {
  public BlueprintUnknownWorkload() {
    super("blueprint-unknown-workload");
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .severity(Severity.MEDIUM)
        .title("A workload is no component of the blueprint")
        .rationale(
            """
            The document says nothing of this workload, so that nobody who signed it knows what it
            may use, whom it may reach, or that it is there.
            """)
        .remediation(
            """
            Add it to the document and to `spec.components` of the blueprint, or remove it.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components:
                cart: {}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: miner, namespace: shop} # finding: Deployment shop/miner is no component of blueprint shop
            spec:
              template:
                spec:
                  containers: [{name: miner, image: miner:1}]
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components:
                cart: {}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart, namespace: shop}
            spec:
              template:
                spec:
                  containers: [{name: cart, image: cart:1}]
            """)
        .reference("https://kubernetes.io/docs/concepts/workloads/")
        .build();
  }

  @Override
  void inspect(Site site, Breaches breaches) {
    for (Resource workload : site.workloads()) {
      if (site.blueprint().components().stream().noneMatch(c -> c.includes(workload))) {
        breaches.at(
            Severity.MEDIUM,
            workload.root().at("metadata", "name"),
            "%s is no component of blueprint %s",
            workload.key(),
            site.blueprint().resource().name());
      }
    }
  }
}
