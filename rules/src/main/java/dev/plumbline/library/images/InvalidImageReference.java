package dev.plumbline.library.images;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.ImageReference;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Fix;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Locale;

/** An image that no node can pull. */
public final class InvalidImageReference implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("invalid-image-reference")
        .title("A container names no image, or one that cannot be read")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS_ANYWHERE)
        .rationale(
            """
            The container never starts: the API server refuses a missing image, and kubelet \
            stops at InvalidImageName where it cannot read the name.""")
        .remediation(
            """
            Write registry/repository:tag, in lower case up to the tag, without a scheme and \
            without blanks. A variable must be replaced before the manifest is deployed.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app # finding: container "app" names no image
              - name: proxy
                image: example.org/Proxy:1.4 # finding: image "example.org/Proxy:1.4" of container "proxy" cannot be read: the repository must be in lower case
              - name: metrics
                image: https://example.org/metrics:2 # finding: image "https://example.org/metrics:2" of container "metrics" cannot be read: it must not have a scheme
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
              - name: proxy
                image: example.org/proxy:1.4
            """)
        .reference("https://kubernetes.io/docs/concepts/containers/images/")
        .reference("https://github.com/distribution/reference")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Container container : Images.decidedIn(subject)) {
      Node image = container.image();
      String text = image.text();
      if (image.isMissing() || (image.is(Value.Type.STRING) && text.isEmpty())) {
        findings.at(image, "container \"%s\" names no image", container.name());
      } else if (!image.is(Value.Type.STRING)) {
        findings.at(
            image,
            "image of container \"%s\" is a %s, not a string",
            container.name(),
            image.type().map(Value.Type::toString).orElse(""));
      } else if (ImageReference.parse(text).isEmpty()) {
        findings
            .at(
                image,
                "image \"%s\" of container \"%s\" cannot be read%s",
                text.replaceAll("\\s", " "),
                container.name(),
                reason(text))
            .fixedBy(remedy(image));
      }
    }
  }

  /** Without what stands around a name that is right. */
  private static Fix remedy(Node image) {
    String name = image.text().strip().replaceFirst("^(docker|https?)://", "");
    return ImageReference.parse(name).isPresent() ? Fix.set(image, name) : Fix.NONE;
  }

  private static String reason(String text) {
    if (text.chars().anyMatch(c -> Character.isWhitespace(c) || c == '\u00a0')) {
      return ": it must not have blanks";
    }
    if (text.contains("${") || text.contains("$(") || text.contains("{{")) {
      return ": its variable was not replaced";
    }
    if (text.contains("://")) {
      return ": it must not have a scheme";
    }
    int at = text.indexOf('@');
    if (at >= 0 && ImageReference.parse(text.substring(0, at)).isPresent()) {
      return ": a digest is sha256: and 64 hexadecimal digits in lower case";
    }
    return ImageReference.parse(text.toLowerCase(Locale.ROOT)).isPresent()
        ? ": the repository must be in lower case"
        : "";
  }
}
