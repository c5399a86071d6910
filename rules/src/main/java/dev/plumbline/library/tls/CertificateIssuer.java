package dev.plumbline.library.tls;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Severity;

/** The issuer that a Certificate of cert-manager names. */
record CertificateIssuer(Node name, ResourceKey key) {
  private static final String GROUP = "cert-manager.io";

  static CertificateIssuer of(Resource certificate) {
    Node ref = certificate.root().at("spec", "issuerRef");
    String group = ref.get("group").text();
    String kind = ref.get("kind").text();
    Kind issuer = new Kind(group.isEmpty() ? GROUP : group, kind.isEmpty() ? "Issuer" : kind);
    String namespace = issuer.isClusterScoped() ? "" : certificate.namespace();
    Node name = ref.get("name");
    return new CertificateIssuer(name, new ResourceKey(issuer, namespace, name.text()));
  }

  /** Whether it exists, as far as this inventory knows; issuers of other groups are not judged. */
  void check(Inventory inventory, Findings findings) {
    if (!key.kind().group().equals(GROUP) || inventory.find(key).isPresent()) {
      return;
    }
    if (name.text().isEmpty()) {
      findings.at(name, "issuerRef names no issuer");
    } else if (isForeign(inventory)) {
      findings.notEvaluated(
          Severity.LOW, "%s \"%s\" may be declared elsewhere", key.kind().name(), key.name());
    } else if (key.kind().equals(TlsKinds.ISSUER)) {
      boolean clusterWide =
          inventory.find(new ResourceKey(TlsKinds.CLUSTER_ISSUER, "", key.name())).isPresent();
      findings.at(
          name,
          "Issuer \"%s\" does not exist in namespace \"%s\"%s",
          key.name(),
          key.namespace(),
          clusterWide ? ", but a ClusterIssuer does: write kind: ClusterIssuer" : "");
    } else {
      findings.at(name, "%s \"%s\" does not exist", key.kind().name(), key.name());
    }
  }

  /** A closed world is closed about its namespaces, not about what belongs to none. */
  private boolean isForeign(Inventory inventory) {
    return inventory.isOpen()
        || (inventory.world() == World.CLOSED && key.kind().isClusterScoped());
  }
}
