package dev.plumbline.library.tls;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.rule.Findings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The names of the certificates from which a server chooses.
 *
 * @param place where they are, as a message says it
 */
record PresentedNames(String place, List<CertificateNames> certificates) {

  /** Of those Secrets; empty where one of them is not here or cannot be read. */
  static Optional<PresentedNames> of(List<ResourceKey> secrets, Inventory inventory) {
    List<CertificateNames> names =
        secrets.stream()
            .flatMap(key -> inventory.find(key).stream())
            .flatMap(secret -> CertificateChain.of(secret).stream())
            .map(PresentedNames::ownNames)
            .toList();
    String place =
        secrets.stream()
            .map(secret -> '"' + secret.name() + '"')
            .collect(Collectors.joining(", ", "in Secret ", ""));
    return names.isEmpty() || names.size() < secrets.size()
        ? Optional.empty()
        : Optional.of(new PresentedNames(place, names));
  }

  /** Of the certificate that a Route of OpenShift contains. */
  static Optional<PresentedNames> inRoute(Resource route) {
    return CertificateChain.of(route)
        .map(chain -> new PresentedNames("in this Route", List.of(ownNames(chain))));
  }

  private static CertificateNames ownNames(CertificateChain chain) {
    return CertificateNames.of(chain.certificates().get(0));
  }

  /** Reports the hosts that no certificate is for. */
  void check(List<Node> hosts, Findings findings) {
    for (Node host : hosts) {
      if (!host.text().isEmpty()
          && certificates.stream().noneMatch(names -> names.covers(host.text()))) {
        findings.at(
            host,
            "the certificate %s is not for host \"%s\", but for %s",
            place,
            host.text(),
            certificates.stream()
                .map(CertificateNames::toString)
                .collect(Collectors.joining(", ")));
      }
    }
  }
}
