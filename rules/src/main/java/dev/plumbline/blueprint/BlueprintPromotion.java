package dev.plumbline.blueprint;

import dev.plumbline.resource.ImageReference;
import dev.plumbline.resource.Node;
import dev.plumbline.rule.RuleSpec;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Production runs another image than the one that was tried. */
public final class BlueprintPromotion extends Demand {
  public BlueprintPromotion() {
    super("blueprint-promotion", "promotion");
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .title("An image was not promoted as the blueprint says")
        .rationale(
            """
            Only the digest says that what runs in production is what ran before it. A tag may be built anew, and
            a rebuilt image is one that nobody tried.
            """)
        .remediation(
            """
            Name the digest that the earlier environment ran; the registry may differ, the digest may not.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {dev: {name: cart, namespace: dev}, prod: {name: cart, namespace: prod}}
              requirements:
              - {id: SHOP-1, title: Images are promoted, promotion: {from: dev, to: prod}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart, namespace: dev}
            spec: {template: {spec: {containers: [{name: cart, image: "shop/cart@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}]}}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart, namespace: prod}
            spec:
              template:
                spec:
                  containers:
                  - name: cart
                    image: shop/cart:1 # finding: component prod runs "shop/cart:1" without a digest, so that nobody knows whether it is the image of dev (SHOP-1)
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {dev: {name: cart, namespace: dev}, prod: {name: cart, namespace: prod}}
              requirements:
              - {id: SHOP-1, title: Images are promoted, promotion: {from: dev, to: prod}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart, namespace: dev}
            spec: {template: {spec: {containers: [{name: cart, image: "shop/cart@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}]}}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart, namespace: prod}
            spec:
              template:
                spec:
                  containers:
                  - name: cart
                    image: shop/cart@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
            """)
        .reference("https://kubernetes.io/docs/concepts/containers/images/#image-names")
        .build();
  }

  @Override
  void hold(Node demand, Requirement requirement, Site site, Breaches breaches) {
    String from = demand.get("from").scalar();
    String to = demand.get("to").scalar();
    Set<String> tried =
        images(from, site).stream().map(BlueprintPromotion::digest).collect(Collectors.toSet());
    if (images(from, site).isEmpty() || images(to, site).isEmpty()) {
      breaches.at(demand, "components %s and %s do not both run an image", from, to);
    }
    for (Node image : images(to, site)) {
      String digest = digest(image);
      if (digest.isEmpty()) {
        breaches.at(
            image,
            "component %s runs \"%s\" without a digest, so that nobody knows whether it is the"
                + " image of %s",
            to,
            image.scalar(),
            from);
      } else if (!tried.contains(digest)) {
        breaches.at(image, "component %s runs digest %s, which %s does not run", to, digest, from);
      }
    }
  }

  private static List<Node> images(String name, Site site) {
    return site.blueprint().componentsOf(name).stream()
        .flatMap(
            component ->
                site.workloads(component).stream().flatMap(w -> component.container(w).stream()))
        .map(container -> container.image())
        .filter(Node::isPresent)
        .toList();
  }

  private static String digest(Node image) {
    return ImageReference.parse(image.scalar()).flatMap(ImageReference::digest).orElse("");
  }
}
