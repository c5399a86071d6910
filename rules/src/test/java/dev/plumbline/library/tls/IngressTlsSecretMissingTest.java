package dev.plumbline.library.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngressTlsSecretMissingTest {
  private static final String INGRESS =
      Ingresses.withSpec("tls: [{hosts: [a.io], secretName: shop-tls}]");

  private static Judged judge(World world, String manifest) {
    return Judged.by(new IngressTlsSecretMissing(), world, manifest);
  }

  private static Judged judge(String manifest) {
    return judge(World.CLOSED, manifest);
  }

  @Test
  @DisplayName("S-112: a Secret that nothing provides is low among manifests, medium in a cluster")
  void aSecretThatNothingProvidesIsMissing() {
    assertThat(judge(INGRESS).messages())
        .containsExactly("5: nothing provides Secret \"shop-tls\" in namespace \"web\"");
    assertThat(judge(INGRESS).severities()).containsExactly(Severity.LOW);
    assertThat(judge(World.CLUSTER, INGRESS).severities()).containsExactly(Severity.MEDIUM);
  }

  @Test
  @DisplayName("S-112: in an open world a missing Secret is unknown")
  void inAnOpenWorldItIsUnknown() {
    Judged judged = judge(World.OPEN, INGRESS);
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons()).containsExactly("Secret \"shop-tls\" may be provided elsewhere");
  }

  @Test
  @DisplayName("S-110: the Secret must be in the namespace of the Ingress")
  void aSecretOfAnotherNamespaceDoesNotCount() {
    String secret = "---\n" + TlsSecrets.withData("a: YQ==");
    assertThat(judge(INGRESS + secret).messages()).isEmpty();
    assertThat(judge(INGRESS + secret.replace("namespace: web", "namespace: db")).messages())
        .containsExactly(
            "5: nothing provides Secret \"shop-tls\" in namespace \"web\": one in namespace \"db\""
                + " does not count");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cert-manager.io/v1;Certificate;{secretName: shop-tls}",
        "external-secrets.io/v1;ExternalSecret;{target: {name: shop-tls}}",
        "external-secrets.io/v1;ClusterExternalSecret;"
            + "{externalSecretSpec: {target: {name: shop-tls}}}",
        "bitnami.com/v1alpha1;SealedSecret;{template: {metadata: {name: shop-tls}}}",
        "secrets-store.csi.x-k8s.io/v1;SecretProviderClass;"
            + "{secretObjects: [{secretName: shop-tls}]}"
      })
  @DisplayName("S-112: a Secret that an object promises is provided later")
  void aPromisedSecretIsNotMissing(String promise) {
    String[] parts = promise.split(";");
    String object =
        "---\napiVersion: %s\nkind: %s\nmetadata: {name: other, namespace: web}\nspec: %s\n"
            .formatted(parts[0], parts[1], parts[2]);
    assertThat(judge(INGRESS + object).messages()).isEmpty();
    assertThat(judge(INGRESS + object.replace("shop-tls", "pay-tls")).messages()).hasSize(1);
  }

  @Test
  @DisplayName("S-112: SealedSecret and ExternalSecret give the Secret their own name by default")
  void theNameIsByDefaultThatOfTheObject() {
    String sealed =
        """
        ---
        apiVersion: bitnami.com/v1alpha1
        kind: SealedSecret
        metadata: {name: shop-tls, namespace: web}
        """;
    assertThat(judge(INGRESS + sealed).messages()).isEmpty();
    assertThat(judge(INGRESS + sealed.replace("web", "db")).messages()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cert-manager.io/issuer: x",
        "cert-manager.io/cluster-issuer: x",
        "kubernetes.io/tls-acme: 'true'"
      })
  @DisplayName("S-112: an annotation for cert-manager promises the Secret")
  void anAnnotationPromisesTheSecret(String annotation) {
    assertThat(judge(Ingresses.annotated(INGRESS, annotation)).messages()).isEmpty();
  }
}
