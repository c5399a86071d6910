package dev.plumbline.library.tls;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** TLS to a server that could be anybody. */
public final class InsecureTlsVerification implements Rule {
  /** A line break in base64: what generators put where a controller is to write. */
  private static final Set<String> PLACEHOLDERS = Set.of("", "Cg==");

  private static final List<String> INJECTORS =
      List.of(
          "cert-manager.io/inject-ca-from",
          "cert-manager.io/inject-ca-from-secret",
          "cert-manager.io/inject-apiserver-ca",
          "service.beta.openshift.io/inject-cabundle");

  @Override
  public RuleSpec spec() {
    return rule("insecure-tls-verification")
        .title("The API server cannot verify whom it calls")
        .severity(Severity.HIGH)
        .subjects(
            TlsKinds.API_SERVICE,
            TlsKinds.VALIDATING_WEBHOOKS,
            TlsKinds.MUTATING_WEBHOOKS,
            TlsKinds.CUSTOM_RESOURCE_DEFINITION)
        .rationale(
            """
            With insecureSkipTLSVerify whoever can take the place of the service reads and answers
            the requests of every user. Without a caBundle the API server trusts public authorities
            only, so a service of the cluster cannot be called: medium in a cluster, low in a
            manifest, for a controller may fill it in later.
            """)
        .remediation(
            """
            Write the authority of the service as caBundle, or let cert-manager inject it by the
            annotation cert-manager.io/inject-ca-from.
            """)
        .bad(
            """
            apiVersion: apiregistration.k8s.io/v1
            kind: APIService
            metadata: {name: v1beta1.metrics.k8s.io}
            spec:
              insecureSkipTLSVerify: true  # finding: insecureSkipTLSVerify is true: the API server \
            calls "monitoring/metrics" without knowing whom it talks to
              service: {name: metrics, namespace: monitoring}
            """)
        .good(
            """
            apiVersion: apiregistration.k8s.io/v1
            kind: APIService
            metadata:
              name: v1beta1.metrics.k8s.io
              annotations: {cert-manager.io/inject-ca-from: monitoring/metrics}
            spec:
              service: {name: metrics, namespace: monitoring}
            """)
        .reference(
            "https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/")
        .control(Nsa.ENCRYPTION)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node spec = subject.get("spec");
    Node skip = spec.get("insecureSkipTLSVerify");
    if (skip.isTrue()) {
      findings.at(
          skip,
          "insecureSkipTLSVerify is true: the API server calls \"%s\" without knowing whom it"
              + " talks to",
          service(spec));
      return;
    }
    if (INJECTORS.stream().anyMatch(n -> IngressController.annotation(subject, n).isPresent())) {
      return;
    }
    clients(subject)
        .filter(client -> client.get("service").isPresent())
        .filter(client -> PLACEHOLDERS.contains(client.get("caBundle").text().strip()))
        .forEach(
            client ->
                findings.at(
                    inventory.world() == World.CLUSTER ? Severity.MEDIUM : Severity.LOW,
                    client.get("caBundle"),
                    "caBundle is %s: the API server cannot verify \"%s\"",
                    client.get("caBundle").isPresent() ? "empty" : "not set",
                    service(client)));
  }

  /** Where the subject says whom to call; an API without service is served by the API server. */
  private static Stream<Node> clients(Resource subject) {
    Node root = subject.root();
    return Stream.of(
            Stream.of(root.get("spec")).filter(s -> subject.kind().equals(TlsKinds.API_SERVICE)),
            root.get("webhooks").items().stream().map(webhook -> webhook.get("clientConfig")),
            Stream.of(root.at("spec", "conversion", "webhook", "clientConfig")),
            Stream.of(root.at("spec", "conversion", "webhookClientConfig")))
        .flatMap(nodes -> nodes);
  }

  private static String service(Node client) {
    Node service = client.get("service");
    return service.get("namespace").text() + "/" + service.get("name").text();
  }
}
