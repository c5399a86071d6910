package dev.plumbline.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {

  @ParameterizedTest(name = "{0} {1}")
  @DisplayName("S-156: a kind that moved to another group is the kind it is today")
  @CsvSource({
    "extensions/v1beta1,Deployment,Deployment.apps",
    "apps/v1beta2,Deployment,Deployment.apps",
    "extensions/v1beta1,Ingress,Ingress.networking.k8s.io",
    "networking.k8s.io/v1beta1,Ingress,Ingress.networking.k8s.io",
    "extensions/v1beta1,NetworkPolicy,NetworkPolicy.networking.k8s.io",
    "v1,DeploymentConfig,DeploymentConfig.apps.openshift.io",
    "v1,Pod,Pod",
    "batch/v1beta1,CronJob,CronJob.batch"
  })
  void versionsOfOneKindAreOneKind(String apiVersion, String kind, String expected) {
    assertThat(Kind.of(apiVersion, kind)).hasToString(expected);
  }

  @Test
  void theSameNameInAnotherGroupIsAnotherKind() {
    assertThat(Kind.of("example.org/v1", "Ingress")).isNotEqualTo(Kind.INGRESS);
    assertThat(Kind.of("serving.knative.dev/v1", "Service")).isNotEqualTo(Kind.SERVICE);
  }

  @Test
  void onlyKnownKindsLiveOutsideNamespaces() {
    assertThat(Kind.NAMESPACE.isClusterScoped()).isTrue();
    assertThat(Kind.of("rbac.authorization.k8s.io/v1", "ClusterRole").isClusterScoped()).isTrue();
    assertThat(Kind.of("cert-manager.io/v1", "ClusterIssuer").isClusterScoped()).isTrue();
    assertThat(Kind.of("example.org/v1", "Namespace").isClusterScoped()).isFalse();
    assertThat(Kind.POD.isClusterScoped()).isFalse();
  }

  @Test
  void kindsAreOrderedByGroupThenName() {
    assertThat(Kind.POD).isLessThan(Kind.SERVICE).isLessThan(Kind.DEPLOYMENT);
    assertThat(Kind.DEPLOYMENT).isEqualByComparingTo(Kind.of("apps/v1", "Deployment"));
  }
}
