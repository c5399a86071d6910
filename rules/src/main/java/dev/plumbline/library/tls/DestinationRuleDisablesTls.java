package dev.plumbline.library.tls;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Optional;

/** Clients that are told not to encrypt. */
public final class DestinationRuleDisablesTls implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("destination-rule-disables-tls")
        .title("A DestinationRule of Istio sends requests in clear text")
        .severity(Severity.HIGH)
        .subjects(TlsKinds.DESTINATION_RULE)
        .reads(TlsKinds.PEER_AUTHENTICATION, Kind.SERVICE)
        .rationale(
            """
            tls.mode: DISABLE switches mutual TLS off for whoever calls the host. Pods that demand
            STRICT refuse such requests, which is high; others serve them in clear text, which is
            medium.
            """)
        .remediation(
            """
            Remove tls from the traffic policy, so that Istio chooses mutual TLS by itself, or write
            mode: ISTIO_MUTUAL.
            """)
        .bad(
            """
            apiVersion: networking.istio.io/v1
            kind: DestinationRule
            metadata: {name: shop, namespace: web}
            spec:
              host: shop.web.svc.cluster.local
              trafficPolicy:
                tls:
                  mode: DISABLE  # finding: requests to "shop.web.svc.cluster.local" are sent in \
            clear text, which PeerAuthentication web/default refuses
            ---
            apiVersion: security.istio.io/v1
            kind: PeerAuthentication
            metadata: {name: default, namespace: web}
            spec:
              mtls: {mode: STRICT}
            """)
        .good(
            """
            apiVersion: networking.istio.io/v1
            kind: DestinationRule
            metadata: {name: shop, namespace: web}
            spec:
              host: shop.web.svc.cluster.local
              trafficPolicy:
                tls: {mode: ISTIO_MUTUAL}
            """)
        .reference("https://istio.io/latest/docs/reference/config/networking/destination-rule/")
        .control(Nsa.ENCRYPTION)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node spec = subject.get("spec");
    check(subject, spec.get("trafficPolicy"), inventory, findings);
    for (Node subset : spec.get("subsets").items()) {
      check(subject, subset.get("trafficPolicy"), inventory, findings);
    }
  }

  private static void check(Resource subject, Node policy, Inventory inventory, Findings findings) {
    check(subject, policy.at("tls", "mode"), 0, inventory, findings);
    for (Node port : policy.get("portLevelSettings").items()) {
      long number = port.at("port", "number").integer().orElse(0);
      check(subject, port.at("tls", "mode"), number, inventory, findings);
    }
  }

  private static void check(
      Resource subject, Node mode, long port, Inventory inventory, Findings findings) {
    if (!mode.text().equals("DISABLE")) {
      return;
    }
    Optional<Resource> refusing =
        DestinationHost.of(subject)
            .map(host -> host.accepts(port, inventory))
            .filter(PeerAuthentications.Decision::isStrict)
            .flatMap(PeerAuthentications.Decision::by);
    findings.at(
        refusing.isPresent() ? Severity.HIGH : Severity.MEDIUM,
        mode,
        "requests to \"%s\" are sent in clear text%s",
        subject.root().at("spec", "host").text(),
        refusing.map(by -> ", which " + by.key() + " refuses").orElse(""));
  }
}
