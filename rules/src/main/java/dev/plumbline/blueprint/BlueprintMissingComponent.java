package dev.plumbline.blueprint;

import dev.plumbline.resource.Node;
import dev.plumbline.rule.RuleSpec;
import java.util.ArrayList;
import java.util.List;

/** A component of the drawing that nobody built. */
public final class BlueprintMissingComponent extends BlueprintRule {
  public BlueprintMissingComponent() {
    super("blueprint-missing-component");
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .title("A component of the blueprint is declared by no manifest")
        .rationale(
            """
            What the architecture document promises of a component cannot hold where the component
            does not exist. To pass over it would call a missing database well configured, and a
            connection from or to nobody denied.
            """)
        .remediation(
            """
            Declare the workload; or, where it is called otherwise, say so in `spec.components`.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components:
                cart: {kind: Deployment, namespace: shop}
              requirements:
              - id: SHOP-1
                title: The cart runs its released image
                component: cart # finding: no manifest declares component cart (Deployment shop) (SHOP-1)
                image: cart:1
              - id: SHOP-2
                title: The cart sends mail
                connections:
                  allowed:
                  - from: internet
                    to: mail # finding: the blueprint has no component mail (SHOP-2)
                    port: 25
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components:
                cart: {kind: Deployment, namespace: shop}
              requirements:
              - id: SHOP-1
                title: The cart runs its released image
                component: cart
                image: cart:1
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
    for (Requirement requirement : site.blueprint().parts()) {
      Breaches found = breaches.of(requirement.id());
      for (Node named : named(requirement)) {
        String name = named.scalar();
        boolean isElse = name.equals(Requirement.ALL) || Wiring.isOutside(name);
        if (!isElse && site.blueprint().componentsOf(name).isEmpty()) {
          found.at(named, "the blueprint has no component %s", name);
        }
        for (Component component : site.blueprint().componentsOf(name)) {
          if (site.workloads(component).isEmpty() && !component.isElsewhere()) {
            missing(named, component, site, found);
          }
        }
      }
    }
  }

  /** Where a requirement names components: those it speaks of, and the ends of its connections. */
  private static List<Node> named(Requirement requirement) {
    List<Node> named = new ArrayList<>(Texts.nodes(requirement.componentsNode()));
    Node connections = requirement.node().get("connections");
    List<Node> edges = new ArrayList<>(connections.get("allowed").items());
    edges.addAll(connections.get("denied").items());
    edges.add(connections.get("nothingElse"));
    for (Node edge : edges) {
      named.addAll(Texts.nodes(edge.get("from")));
      named.addAll(Texts.nodes(edge.get("to")));
    }
    return named;
  }

  private static void missing(Node named, Component component, Site site, Breaches breaches) {
    if (site.inventory().isOpen()) {
      breaches.elsewhere(
          named, "component %s may be declared in manifests not given", component.described());
    } else {
      breaches.at(named, "no manifest declares component %s", component.described());
    }
  }
}
