package dev.plumbline.library.tls;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.rule.Findings;

/** Whether a listener of protocol HTTPS or TLS has the certificates that its mode asks for. */
record ListenerCertificates(GatewayListener listener) {
  private static final String GOOGLE_CERTIFICATES = "networking.gke.io/certmap";

  void check(Inventory inventory, Findings findings) {
    Node certificates = listener.tls().get("certificateRefs");
    boolean passthrough = listener.tls().get("mode").text().equals("Passthrough");
    if (passthrough && listener.protocol().equals("HTTPS")) {
      findings.at(
          listener.tls().get("mode"),
          "listener \"%s\" is of protocol HTTPS, which cannot pass TLS through: TLS can",
          listener.name());
    } else if (passthrough && !certificates.items().isEmpty()) {
      findings.at(
          certificates,
          "listener \"%s\" passes TLS through, so it must not have tls.certificateRefs",
          listener.name());
    } else if (!passthrough && certificates.items().isEmpty() && !hasOwnCertificates()) {
      findings.at(
          certificates,
          "listener \"%s\" terminates TLS, but tls.certificateRefs is %s",
          listener.name(),
          certificates.isMissing() ? "not set" : "empty");
    }
    listener.secrets().forEach(secret -> checkGrant(secret, inventory, findings));
  }

  /**
   * Implementations may take certificates from elsewhere: by options, or Google's by annotation.
   */
  private boolean hasOwnCertificates() {
    return !listener.tls().get("options").fields().isEmpty()
        || IngressController.annotation(listener.gateway(), GOOGLE_CERTIFICATES).isPresent();
  }

  private void checkGrant(
      GatewayListener.SecretReference secret, Inventory inventory, Findings findings) {
    String own = listener.gateway().namespace();
    if (secret.key().namespace().equals(own)
        || ReferenceGrants.allow(listener.gateway(), secret.key(), inventory)) {
      return;
    }
    String namespace = secret.key().namespace();
    if (inventory.isOpen()) {
      findings.notEvaluated("a ReferenceGrant in namespace \"%s\" may be elsewhere", namespace);
    } else {
      findings.at(
          secret.node().get("namespace"),
          "no ReferenceGrant in namespace \"%s\" lets Gateways of \"%s\" use Secret \"%s\"",
          namespace,
          own,
          secret.key().name());
    }
  }
}
