package dev.plumbline.library.tls;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.PromisedSecrets;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/** TLS with a Secret that nobody provides. */
public final class IngressTlsSecretMissing implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("ingress-tls-secret-missing")
        .title("The Secret of an Ingress's TLS is neither there nor promised")
        .severity(Severity.LOW)
        .subjects(Kind.INGRESS)
        .reads(reads())
        .rationale(
            """
            Without its Secret, which must be in its own namespace, an Ingress presents the default
            certificate of the controller. Keys do not belong among manifests, so this is low there,
            and medium in a cluster; a Secret that cert-manager, External Secrets, Sealed Secrets or
            the Secrets Store driver will write is not missing.
            """)
        .remediation(
            """
            Declare what writes the Secret, such as a Certificate of cert-manager, in the namespace
            of the Ingress.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop, namespace: web}
            spec:
              tls:
              - hosts: [shop.example.com]
                secretName: shop-tls  # finding: nothing provides Secret "shop-tls" in namespace \
            "web"
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop, namespace: web}
            spec:
              tls:
              - hosts: [shop.example.com]
                secretName: shop-tls
            ---
            apiVersion: cert-manager.io/v1
            kind: Certificate
            metadata: {name: shop, namespace: web}
            spec:
              secretName: shop-tls
              dnsNames: [shop.example.com]
              issuerRef: {name: letsencrypt, kind: ClusterIssuer}
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/ingress/#tls")
        .build();
  }

  private static Set<Kind> reads() {
    Set<Kind> reads = new HashSet<>(PromisedSecrets.kinds());
    reads.add(TlsKinds.SECRET);
    return reads;
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Node entry : IngressTls.of(subject).entries()) {
      ResourceKey secret = TlsUses.secret(subject, entry);
      if (secret.name().isEmpty()
          || inventory.find(secret).isPresent()
          || PromisedSecrets.in(inventory).behind(secret).isPresent()) {
        continue;
      }
      if (inventory.isOpen()) {
        findings.notEvaluated("Secret \"%s\" may be provided elsewhere", secret.name());
      } else {
        findings.at(
            inventory.world() == World.CLUSTER ? Severity.MEDIUM : Severity.LOW,
            entry.get("secretName"),
            "nothing provides Secret \"%s\" in namespace \"%s\"%s",
            secret.name(),
            secret.namespace(),
            elsewhere(secret, inventory));
      }
    }
  }

  private static String elsewhere(ResourceKey secret, Inventory inventory) {
    return inventory.all(TlsKinds.SECRET).stream()
        .filter(other -> other.name().equals(secret.name()))
        .map(Resource::namespace)
        .min(Comparator.naturalOrder())
        .map(": one in namespace \"%s\" does not count"::formatted)
        .orElse("");
  }
}
