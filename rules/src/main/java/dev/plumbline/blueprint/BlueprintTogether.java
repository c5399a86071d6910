package dev.plumbline.blueprint;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Quantity;
import dev.plumbline.rule.RuleSpec;

/** More or less for all pods together than the document gives. */
public final class BlueprintTogether extends Demand {
  static final String KEY = "together";

  public BlueprintTogether() {
    super("blueprint-together", KEY);
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .title("All pods of a component together do not have the resources of the blueprint")
        .rationale(
            """
            Where the document gives one number for several pods, only the product of replicas and container
            says whether it holds: either of the two may have changed.
            """)
        .remediation(
            """
            Change the replicas or the container's resources so that their product is what the document gives.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - {id: SHOP-1, title: Two carts share a core, component: cart, together: {cpu: 1/2}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              replicas: 2
              template:
                spec:
                  containers:
                  - name: cart
                    resources:
                      requests: {cpu: 500m}
                      limits:
                        cpu: 500m # finding: 2 pods with limits.cpu 500m make 1, the document says 2 (SHOP-1)
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - {id: SHOP-1, title: Two carts share a core, component: cart, together: {cpu: 1/2}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              replicas: 2
              template:
                spec:
                  containers:
                  - name: cart
                    resources:
                      requests: {cpu: 500m}
                      limits: {cpu: 1}
            """)
        .reference("https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/")
        .build();
  }

  @Override
  void hold(Node demand, Requirement requirement, Site site, Breaches breaches) {
    for (BudgetLine line : BudgetLine.together(demand, requirement, site)) {
      if (!line.isHeld()) {
        breaches.at(
            line.written(),
            "%d pods with %s.%s %s make %s, the document says %s",
            line.pods().orElse(0L),
            line.bound(),
            line.resource(),
            Quantity.of(line.written()).map(Quantity::toString).orElse("0"),
            line.declaredText(),
            line.documented());
      }
    }
  }
}
