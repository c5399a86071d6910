package dev.plumbline.blueprint;

import dev.plumbline.resource.Node;
import dev.plumbline.rule.RuleSpec;

/** Another request or limit than the document gives. */
public final class BlueprintResources extends Demand {
  static final String KEY = "resources";

  public BlueprintResources() {
    super("blueprint-resources", KEY);
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .title("A component does not have the resources of the blueprint")
        .rationale(
            """
            The document's table of resources is what the cluster was sized by. A container that
            asks for more takes it from its neighbours; one that asks for less is starved first.
            """)
        .remediation(
            """
            Write the request and the limit that the document gives; `cpu: 100m/500m` in the
            requirement is a request of 100m and a limit of 500m.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - id: SHOP-1
                title: The cart is bounded
                component: cart
                resources: {cpu: 100m/500m, memory: 128Mi/512Mi}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                spec:
                  containers:
                  - name: cart
                    resources:
                      requests: {cpu: 0.1, memory: 128Mi}
                      limits: # finding: container "cart" has no limits.memory, the document says 512Mi (SHOP-1)
                        cpu: 2 # finding: container "cart" has limits.cpu 2, the document says 500m (SHOP-1)
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - id: SHOP-1
                title: The cart is bounded
                component: cart
                resources: {cpu: 100m/500m, memory: 128Mi/512Mi}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                spec:
                  containers:
                  - name: cart
                    resources:
                      requests: {cpu: 0.1, memory: 128Mi}
                      limits: {cpu: 500m, memory: 0.5Gi}
            """)
        .reference("https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/")
        .build();
  }

  @Override
  void hold(Node demand, Requirement requirement, Site site, Breaches breaches) {
    for (BudgetLine line : BudgetLine.each(demand, requirement, site)) {
      if (line.written().isMissing()) {
        breaches.at(
            line.written(),
            "container \"%s\" has no %s.%s, the document says %s",
            line.container(),
            line.bound(),
            line.resource(),
            line.documented());
      } else if (!line.isHeld()) {
        breaches.at(
            line.written(),
            "container \"%s\" has %s.%s %s, the document says %s",
            line.container(),
            line.bound(),
            line.resource(),
            line.declaredText(),
            line.documented());
      }
    }
  }
}
