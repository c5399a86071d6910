package dev.plumbline.library.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromisedSecretsTest {

  private static PromisedSecrets promised(String apiVersion, String kind, String rest) {
    return PromisedSecrets.in(
        Manifests.closed(
            """
            apiVersion: %s
            kind: %s
            metadata: {name: own, namespace: shop%s
            """
                .formatted(apiVersion, kind, rest)));
  }

  private static ResourceKey secret(String namespace, String name) {
    return new ResourceKey(Kind.SECRET, namespace, name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "external-secrets.io/v1 | ExternalSecret | spec: {target: {name: it}}",
        "external-secrets.io/v1 | ClusterExternalSecret | spec: {externalSecretName: it}",
        "cert-manager.io/v1 | Certificate | spec: {secretName: it}",
        "secrets.hashicorp.com/v1beta1 | VaultStaticSecret | spec: {destination: {name: it}}",
        "secrets-store.csi.x-k8s.io/v1 | SecretProviderClass"
            + " | spec: {secretObjects: [{secretName: it}]}"
      })
  @DisplayName("S-112: a Secret that an operator will make is promised under the name it gets")
  void aNamedSecretIsPromised(String apiVersion, String kind, String spec) {
    assertThat(promised(apiVersion, kind, "}\n" + spec).behind(secret("shop", "it")))
        .map(Resource::name)
        .contains("own");
  }

  @ParameterizedTest
  @CsvSource({
    "external-secrets.io/v1, ExternalSecret",
    "bitnami.com/v1alpha1, SealedSecret",
    "onepassword.com/v1, OnePasswordItem"
  })
  @DisplayName("S-112: where no name is given the Secret is named as the object is")
  void theObjectsOwnNameIsTheSecrets(String apiVersion, String kind) {
    PromisedSecrets promised = promised(apiVersion, kind, "}");
    assertThat(promised.behind(secret("shop", "own"))).isPresent();
    assertThat(promised.behind(secret("shop", "other"))).isEmpty();
    assertThat(promised.behind(secret("elsewhere", "own"))).isEmpty();
  }

  @Test
  @DisplayName("S-112: an Ingress promises its certificate where an annotation orders one")
  void anIngressPromisesItsCertificate() {
    String spec = "\nspec: {tls: [{secretName: it}]}";
    String annotation = ", annotations: {cert-manager.io/cluster-issuer: le}}" + spec;
    assertThat(promised("networking.k8s.io/v1", "Ingress", annotation).behind(secret("shop", "it")))
        .isPresent();
    assertThat(promised("networking.k8s.io/v1", "Ingress", "}" + spec).behind(secret("shop", "it")))
        .isEmpty();
  }

  @Test
  @DisplayName("S-112: OpenShift issues the certificate that a Service orders")
  void aServicePromisesItsCertificate() {
    String annotation = ", annotations: {service.beta.openshift.io/serving-cert-secret-name: it}}";
    assertThat(promised("v1", "Service", annotation).behind(secret("shop", "it"))).isPresent();
  }
}
