package dev.plumbline.library.tls;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.List;
import java.util.Optional;

/** cert-manager's habit of issuing certificates for Ingresses that ask by annotation. */
final class IngressShim {
  private static final List<String> ISSUERS =
      List.of("cert-manager.io/issuer", "cert-manager.io/cluster-issuer");
  private static final String ACME = "kubernetes.io/tls-acme";

  private IngressShim() {}

  /** The annotation by which the object asks, if it does. */
  static Optional<Node> annotation(Resource resource) {
    Node annotations = resource.root().at("metadata", "annotations");
    Optional<Node> issuer =
        ISSUERS.stream()
            .map(annotations::get)
            .filter(annotation -> !annotation.text().isEmpty())
            .findFirst();
    return issuer.or(
        () -> Optional.of(annotations.get(ACME)).filter(acme -> acme.text().equals("true")));
  }
}
