package dev.plumbline.library.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InsecureTlsVerificationTest {
  private static final String CLIENT = "{service: {name: hook, namespace: ops}%s}";

  private static String object(String apiVersion, String kind, String annotation, String rest) {
    return "apiVersion: %s\nkind: %s\nmetadata: {name: a, annotations: {%s}}\n%s\n"
        .formatted(apiVersion, kind, annotation, rest);
  }

  private static String apiService(String spec) {
    return object("apiregistration.k8s.io/v1", "APIService", "", "spec: " + spec);
  }

  private static String webhook(String annotation, String client) {
    return object(
        "admissionregistration.k8s.io/v1",
        "MutatingWebhookConfiguration",
        annotation,
        "webhooks: [{name: a.b.c, clientConfig: " + client + "}]");
  }

  private static Judged judge(String manifest) {
    return Judged.by(new InsecureTlsVerification(), manifest);
  }

  @Test
  @DisplayName("S-119: insecureSkipTLSVerify of an APIService is high")
  void skippingVerificationIsHigh() {
    Judged judged = judge(apiService(CLIENT.formatted(", insecureSkipTLSVerify: true")));
    assertThat(judged.messages())
        .containsExactly(
            "4: insecureSkipTLSVerify is true: the API server calls \"ops/hook\" without knowing"
                + " whom it talks to");
    assertThat(judged.severities()).containsExactly(Severity.HIGH);
  }

  @Test
  @DisplayName("S-119: an API without a service is served by the API server itself")
  void aLocalApiCallsNobody() {
    assertThat(judge(apiService("{group: apps}")).messages()).isEmpty();
    assertThat(judge(apiService(CLIENT.formatted(""))).severities()).containsExactly(Severity.LOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", caBundle: ''", ", caBundle: null", ", caBundle: Cg=="})
  @DisplayName("S-119: an empty caBundle is low in a manifest, medium in a cluster")
  void anEmptyBundleIsFound(String bundle) {
    String manifest = webhook("", CLIENT.formatted(bundle));
    assertThat(judge(manifest).severities()).containsExactly(Severity.LOW);
    assertThat(Judged.by(new InsecureTlsVerification(), World.CLUSTER, manifest).severities())
        .containsExactly(Severity.MEDIUM);
  }

  @Test
  @DisplayName("S-119: a bundle, an injector or a public address are fine")
  void aBundleOrAnInjectorIsFine() {
    assertThat(judge(webhook("", CLIENT.formatted(", caBundle: YWJj"))).messages()).isEmpty();
    assertThat(judge(webhook("", "{url: 'https://a.io'}")).messages()).isEmpty();
    String injected = webhook("cert-manager.io/inject-ca-from: ops/hook", CLIENT.formatted(""));
    assertThat(judge(injected).messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{strategy: Webhook, webhook: {clientConfig: %s}}; spec.conversion.webhook.clientConfig",
        "{strategy: Webhook, webhookClientConfig: %s}; spec.conversion.webhookClientConfig"
      })
  @DisplayName("S-119: the webhook that converts a CRD's versions is judged too")
  void aConversionWebhookIsJudged(String conversion, String path) {
    String spec = "spec: {conversion: " + conversion.formatted(CLIENT.formatted("")) + "}";
    assertThat(
            judge(object("apiextensions.k8s.io/v1", "CustomResourceDefinition", "", spec)).paths())
        .containsExactly(path + ".caBundle");
  }

  @Test
  @DisplayName("S-119: backend-protocol HTTP behind an Ingress is the default, and no finding")
  void httpBehindAnIngressIsTheDefault() {
    String ingress =
        Ingresses.annotated(
            Ingresses.withSpec("tls: [{hosts: [a.io], secretName: a}]\ningressClassName: nginx"),
            "nginx.ingress.kubernetes.io/backend-protocol: HTTP");
    assertThat(judge(ingress).messages()).isEmpty();
    assertThat(Judged.by(new PlainHttpOpen(), ingress).messages()).isEmpty();
  }
}
