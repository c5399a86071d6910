package dev.plumbline.blueprint;

import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.rule.RuleSpec;
import java.util.List;

/** Other namespaces than the document has. */
public final class BlueprintNamespaces extends Demand {
  public BlueprintNamespaces() {
    super("blueprint-namespaces", "namespaces");
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .title("The namespaces are not those of the blueprint")
        .rationale(
            """
            Namespaces are the walls of the drawing: quotas, policies and permissions end at them.
            """)
        .remediation(
            """
            Declare the namespaces that the document names, and no others; those that it does not speak of but
            that are meant to be there stand below `besides`.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - {id: SHOP-1, title: One namespace, namespaces: {declared: [cart]}}
            ---
            apiVersion: v1
            kind: Namespace
            metadata:
              name: cart
            ---
            apiVersion: v1
            kind: Namespace
            metadata:
              name: cart2 # finding: namespace cart2 is not in the document (SHOP-1)
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - {id: SHOP-1, title: One namespace, namespaces: {declared: [cart]}}
            ---
            apiVersion: v1
            kind: Namespace
            metadata:
              name: cart
            """)
        .reference("https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/")
        .build();
  }

  @Override
  void hold(Node demand, Requirement requirement, Site site, Breaches breaches) {
    List<String> besides = Texts.of(demand.get("besides"));
    for (Node wanted : demand.get("declared").items()) {
      ResourceKey key = new ResourceKey(Kind.NAMESPACE, "", wanted.scalar());
      if (site.inventory().find(key).isEmpty()) {
        missing(wanted, site, breaches);
      }
    }
    List<String> declared = Texts.of(demand.get("declared"));
    for (Resource namespace : site.inventory().all(Kind.NAMESPACE)) {
      if (!declared.contains(namespace.name()) && !besides.contains(namespace.name())) {
        breaches.at(
            namespace.root().at("metadata", "name"),
            "namespace %s is not in the document",
            namespace.name());
      }
    }
  }

  private static void missing(Node wanted, Site site, Breaches breaches) {
    if (site.inventory().isOpen()) {
      breaches.elsewhere(
          wanted, "namespace %s may be declared in manifests not given", wanted.scalar());
    } else {
      breaches.at(wanted, "no manifest declares namespace %s", wanted.scalar());
    }
  }
}
