package dev.plumbline.blueprint;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.RuleSpec;

/** A folder that the document names holds nothing. */
public final class BlueprintLayout extends Demand {
  public BlueprintLayout() {
    super("blueprint-layout", "layout");
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .title("The repository is not laid out as the blueprint says")
        .rationale(
            """
            Tools that deploy look for manifests in the folders that the document names. What lies
            elsewhere is deployed by nobody.
            """)
        .remediation(
            """
            Keep the manifests in the folders that the document names; they are given as seen from
            the blueprint, and may hold stars.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              requirements:
              - id: SHOP-1
                title: Applications have their folder
                layout:
                - applications # finding: no manifest lies below applications (SHOP-1)
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: cart}
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              requirements:
              - {id: SHOP-1, title: Manifests are YAML, layout: ["*.yaml"]}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: cart}
            """)
        .reference("https://kubernetes.io/docs/concepts/overview/working-with-objects/")
        .build();
  }

  @Override
  void hold(Node demand, Requirement requirement, Site site, Breaches breaches) {
    String blueprint = file(site.blueprint().resource());
    String folder = blueprint.substring(0, blueprint.lastIndexOf('/') + 1);
    for (Node wanted : Texts.nodes(demand)) {
      String pattern = folder + wanted.scalar();
      boolean isThere =
          site.inventory().resources().stream()
              .filter(resource -> !resource.equals(site.blueprint().resource()))
              .map(BlueprintLayout::file)
              .anyMatch(
                  file -> Texts.matches(pattern, file) || Texts.matches(pattern + "/*", file));
      if (!isThere) {
        breaches.at(wanted, "no manifest lies below %s", wanted.scalar());
      }
    }
  }

  private static String file(Resource resource) {
    return resource.root().location().file();
  }
}
