package dev.plumbline.blueprint;

import dev.plumbline.resource.Node;
import dev.plumbline.rule.RuleSpec;

/** All pods together ask for more than the machine has to give. */
public final class BlueprintCapacity extends Demand {
  static final String KEY = "capacity";

  public BlueprintCapacity() {
    super("blueprint-capacity", KEY);
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .title("The requests do not fit the capacity of the blueprint")
        .rationale(
            """
            Pods that do not fit stay pending, and which ones these are is decided by who comes
            first. What the document keeps free is for those who are not in it.
            """)
        .remediation(
            """
            Ask for less, run fewer pods, or get a larger machine and write so in the document;
            `free` is what must be left of each resource.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              requirements:
              - id: SHOP-1
                title: One machine carries the shop
                capacity:
                  cpu: 4 # finding: all pods request cpu 3, of 4 only 1 is left where 2 must stay free (SHOP-1)
                  free: {cpu: 2}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              replicas: 3
              template: {spec: {containers: [{name: cart, resources: {requests: {cpu: 1}}}]}}
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              requirements:
              - {id: SHOP-1, title: One machine carries the shop, capacity: {cpu: 4, free: {cpu: 1}}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              replicas: 3
              template: {spec: {containers: [{name: cart, resources: {requests: {cpu: 1}}}]}}
            """)
        .reference("https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/")
        .build();
  }

  @Override
  void hold(Node demand, Requirement requirement, Site site, Breaches breaches) {
    for (CapacityLine line : CapacityLine.of(demand, requirement, site)) {
      if (!line.fits()) {
        breaches.at(
            line.node(),
            "all pods request %s %s, of %s only %s is left where %s must stay free",
            line.resource(),
            line.text(line.requested()),
            line.node().scalar(),
            line.text(line.left()),
            line.text(line.free()));
      }
    }
  }
}
