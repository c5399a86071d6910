package dev.plumbline.library.images;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.ImageReference;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** An image that is another one tomorrow. */
public final class FloatingImageTag implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("floating-image-tag")
        .title("An image has no tag, or the tag latest")
        .severity(Severity.MEDIUM)
        .subjects(Kind.WORKLOADS_ANYWHERE)
        .rationale(
            """
            What runs then depends on when a node pulled the image. Nobody can say which \
            version is deployed, two replicas may differ, and rolling back brings nothing back.""")
        .remediation("Name the version as the tag, or pin the image by its digest.")
        .bad(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                spec:
                  initContainers:
                  - name: migrate
                    image: registry:5000/migrate # finding: image "registry:5000/migrate" of container "migrate" has no tag
                  containers:
                  - name: app
                    image: cart:latest # finding: image "cart:latest" of container "app" has the tag latest
            """)
        .good(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                spec:
                  initContainers:
                  - name: migrate
                    image: registry:5000/migrate@sha256:6c3c624b58dbbcd3c0dd82b4c53f04194d1247c6eebdaab7c610cf7d66709b3b
                  containers:
                  - name: app
                    image: cart:1.4.2
            """)
        .reference("https://kubernetes.io/docs/concepts/containers/images/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Container container : Images.decidedIn(subject)) {
      Node image = container.image();
      ImageReference.parse(image.text())
          .filter(ImageReference::isFloating)
          .ifPresent(
              reference ->
                  findings.at(
                      image,
                      "image \"%s\" of container \"%s\" has %s",
                      image.text(),
                      container.name(),
                      reference.tag().isPresent() ? "the tag latest" : "no tag"));
    }
  }
}
