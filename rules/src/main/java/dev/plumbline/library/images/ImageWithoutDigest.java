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

/** For teams that deploy exactly the bytes they tested. */
public final class ImageWithoutDigest implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("image-without-digest")
        .title("An image is not pinned by its digest")
        .severity(Severity.INFO)
        .optIn()
        .subjects(Kind.WORKLOADS_ANYWHERE)
        .rationale(
            """
            A tag can be pushed again, by mistake or by an intruder of the registry. Only a \
            digest names the very image that was tested and signed.""")
        .remediation(
            """
            Append the digest: name:tag@sha256:…, and let the tool that updates versions \
            update it, too.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                image: cart:1.4.2 # finding: image "cart:1.4.2" of container "app" has no digest
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                image: cart:1.4.2@sha256:6c3c624b58dbbcd3c0dd82b4c53f04194d1247c6eebdaab7c610cf7d66709b3b
            """)
        .reference("https://kubernetes.io/docs/concepts/containers/images/#image-names")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Container container : Images.decidedIn(subject)) {
      Node image = container.image();
      ImageReference.parse(image.text())
          .filter(reference -> reference.digest().isEmpty())
          .ifPresent(
              reference ->
                  findings.at(
                      image,
                      "image \"%s\" of container \"%s\" has no digest",
                      image.text(),
                      container.name()));
    }
  }
}
