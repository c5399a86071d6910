package dev.plumbline.blueprint;

import dev.plumbline.resource.Node;
import dev.plumbline.rule.RuleSpec;
import java.util.List;

/** Another image than the document names. */
public final class BlueprintImage extends Demand {
  public BlueprintImage() {
    super("blueprint-image", "image");
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .title("A component does not run the image of the blueprint")
        .rationale(
            """
            The document was reviewed for that image: its size, its user, its origin. Another one
            has another user, other files, and other vulnerabilities.
            """)
        .remediation(
            """
            Write the image that the document names; or, where the document changed, `image` in the
            requirement, in which a star stands for any characters.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - {id: SHOP-1, title: The cart comes from our registry, component: cart, image: "registry.example/shop/*"}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                spec:
                  containers:
                  - name: cart
                    image: docker.io/shop/cart:1 # finding: container "cart" runs "docker.io/shop/cart:1", the document says "registry.example/shop/*" (SHOP-1)
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - {id: SHOP-1, title: The cart comes from our registry, component: cart, image: "registry.example/shop/*"}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                spec:
                  containers:
                  - name: cart
                    image: registry.example/shop/cart:1
            """)
        .reference("https://kubernetes.io/docs/concepts/containers/images/")
        .build();
  }

  @Override
  void hold(Node demand, Requirement requirement, Site site, Breaches breaches) {
    List<String> patterns = Texts.of(demand);
    site.each(
        requirement,
        (component, workload) ->
            component
                .container(workload)
                .ifPresent(
                    container -> {
                      String image = container.image().scalar();
                      if (patterns.stream().noneMatch(p -> Texts.matches(p, image))) {
                        breaches.at(
                            container.image(),
                            "container \"%s\" runs \"%s\", the document says \"%s\"",
                            container.name(),
                            image,
                            String.join("\" or \"", patterns));
                      }
                    }));
  }
}
