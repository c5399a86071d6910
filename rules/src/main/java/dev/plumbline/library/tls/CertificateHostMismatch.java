package dev.plumbline.library.tls;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;

/** A certificate for another host. */
public final class CertificateHostMismatch implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("certificate-host-mismatch")
        .title("A certificate is not for the host that presents it")
        .severity(Severity.HIGH)
        .subjects(Kind.INGRESS, TlsKinds.GATEWAY, TlsKinds.ROUTE)
        .reads(TlsKinds.SECRET)
        .rationale(
            """
            Clients compare the host they asked for with the alternative names of the certificate,
            and break off where none fits. The common name is ignored, and a wildcard stands for
            exactly one label.
            """)
        .remediation(
            """
            Issue the certificate with every host among its alternative names, or name the Secret
            that belongs to the host.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop}
            spec:
              tls:
              - secretName: shop-tls
                hosts:
                - shop.example.com
                - pay.example.com  # finding: the certificate in Secret "shop-tls" is not for host \
            "pay.example.com", but for "shop.example.com"
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: shop-tls}
            type: kubernetes.io/tls
            stringData:
              tls.crt: |
                -----BEGIN CERTIFICATE-----
                MIIBKzCB3qADAgECAggPXNkFWlla3zAFBgMrZXAwGzEZMBcGA1UEAxMQc2hvcC5l
                eGFtcGxlLmNvbTAgFw0yNTAxMDEwMDAwMDBaGA8yMTI0MTIwODAwMDAwMFowGzEZ
                MBcGA1UEAxMQc2hvcC5leGFtcGxlLmNvbTAqMAUGAytlcAMhAPI0+qLMtMaS2OLh
                GuPsm/5BXp0OcmXQKlnF2CVcdbPioz4wPDAdBgNVHQ4EFgQUln7AyGnhIXLxPiPr
                5jah/rauEVkwGwYDVR0RBBQwEoIQc2hvcC5leGFtcGxlLmNvbTAFBgMrZXADQQCd
                iO3g4jReq5++n5ZEKqPLdS5aj9hmAiwWXs0Z6dSVc14R/WQYo3nHPj3PmFrUAxH8
                TZEicOrEgQB4hTWHB8EP
                -----END CERTIFICATE-----
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop}
            spec:
              tls:
              - hosts: [shop.example.com]
                secretName: shop-tls
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: shop-tls}
            type: kubernetes.io/tls
            stringData:
              tls.crt: |
                -----BEGIN CERTIFICATE-----
                MIIBKzCB3qADAgECAggPXNkFWlla3zAFBgMrZXAwGzEZMBcGA1UEAxMQc2hvcC5l
                eGFtcGxlLmNvbTAgFw0yNTAxMDEwMDAwMDBaGA8yMTI0MTIwODAwMDAwMFowGzEZ
                MBcGA1UEAxMQc2hvcC5leGFtcGxlLmNvbTAqMAUGAytlcAMhAPI0+qLMtMaS2OLh
                GuPsm/5BXp0OcmXQKlnF2CVcdbPioz4wPDAdBgNVHQ4EFgQUln7AyGnhIXLxPiPr
                5jah/rauEVkwGwYDVR0RBBQwEoIQc2hvcC5leGFtcGxlLmNvbTAFBgMrZXADQQCd
                iO3g4jReq5++n5ZEKqPLdS5aj9hmAiwWXs0Z6dSVc14R/WQYo3nHPj3PmFrUAxH8
                TZEicOrEgQB4hTWHB8EP
                -----END CERTIFICATE-----
            """)
        .reference("https://datatracker.ietf.org/doc/html/rfc9525")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (subject.kind().equals(Kind.INGRESS)) {
      for (Node entry : IngressTls.of(subject).entries()) {
        PresentedNames.of(List.of(TlsUses.secret(subject, entry)), inventory)
            .ifPresent(names -> names.check(entry.get("hosts").items(), findings));
      }
    } else if (subject.kind().equals(TlsKinds.GATEWAY)) {
      for (GatewayListener listener : GatewayListener.of(subject)) {
        List<ResourceKey> secrets =
            listener.secrets().stream().map(GatewayListener.SecretReference::key).toList();
        PresentedNames.of(secrets, inventory)
            .ifPresent(names -> names.check(List.of(listener.node().get("hostname")), findings));
      }
    } else {
      PresentedNames.inRoute(subject)
          .ifPresent(names -> names.check(List.of(subject.root().at("spec", "host")), findings));
    }
  }
}
