package dev.plumbline.library.images;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.ImageReference;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Fix;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Optional;

/** For clusters whose tenants must not start each other's private images. */
public final class ImageNotAlwaysPulled implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("image-not-always-pulled")
        .title("A container starts from an image that the node already has")
        .severity(Severity.LOW)
        .optIn()
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            A pod on a node that has pulled a private image may run it without credentials of its
            own, unless the pull policy is Always. With Always the registry is asked at every
            start, and has to be up.
            """)
        .remediation("Set imagePullPolicy: Always. Layers that the node has are not fetched again.")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app  # finding: imagePullPolicy of container "app" is not set, which means IfNotPresent for its image
                image: cart:1.4
              - name: proxy
                image: proxy:1.4
                imagePullPolicy: Never  # finding: imagePullPolicy of container "proxy" is Never
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                image: cart:1.4
                imagePullPolicy: Always
              - name: proxy
                image: proxy:latest
            """)
        .reference("https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy")
        .reference(
            "https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#alwayspullimages")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Container container : Images.decidedIn(subject)) {
      Node policy = container.node().get("imagePullPolicy");
      if (policy.text().equals("IfNotPresent") || policy.text().equals("Never")) {
        findings
            .at(
                policy,
                "imagePullPolicy of container \"%s\" is %s",
                container.name(),
                policy.text())
            .fixedBy(policy.text().equals("Never") ? Fix.NONE : Fix.set(policy, "Always"));
      } else if (policy.scalar().isEmpty() && !isPulledByDefault(container)) {
        findings
            .at(
                policy,
                "imagePullPolicy of container \"%s\" is not set, which means IfNotPresent for its"
                    + " image",
                container.name())
            .fixedBy(Fix.set(policy, "Always"));
      }
    }
  }

  /** By default Kubernetes always pulls what has the tag latest, or neither tag nor digest. */
  private static boolean isPulledByDefault(Container container) {
    return ImageReference.parse(container.image().text())
        .map(image -> image.isFloating() || image.tag().equals(Optional.of("latest")))
        .orElse(true);
  }
}
