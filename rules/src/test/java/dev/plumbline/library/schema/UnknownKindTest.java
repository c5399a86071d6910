package dev.plumbline.library.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownKindTest {
  private static Judged judge(String apiVersion, String kind) {
    return Judged.by(
        new UnknownKind(),
        "apiVersion: %s\nkind: %s\nmetadata: {name: a}\n".formatted(apiVersion, kind));
  }

  @ParameterizedTest
  @CsvSource({
    "v1,Pod",
    "v1,Config",
    "v1,Route",
    "apps/v1,Deployment",
    "batch/v2alpha1,CronJob",
    "autoscaling/v2beta2,HorizontalPodAutoscaler",
    "extensions/v1beta1,Ingress",
    "policy/v1beta1,PodSecurityPolicy",
    "networking.k8s.io/v1beta1,IngressClass",
    "networking.k8s.io/v1beta1,SomethingNew",
    "gateway.networking.k8s.io/v1,Gateway",
    "snapshot.storage.k8s.io/v1,VolumeSnapshot",
    "example.com/v1,deployment"
  })
  @DisplayName("S-152, S-156: old, unstable and custom APIs are not judged here")
  void kindsThatAreOrMayBe(String apiVersion, String kind) {
    assertThat(judge(apiVersion, kind).messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v1|PodDisruptionBudget|API \"v1\" has no kind \"PodDisruptionBudget\": it is in \"policy/v1\"",
        "apps/v1|Deploymnet|API \"apps/v1\" has no kind \"Deploymnet\"",
        "v1|service|API \"v1\" has no kind \"service\": Service is in \"v1\"",
        "batch/v1beta1|Deployment|API \"batch/v1beta1\" has no kind \"Deployment\": it is in \"apps/v1\"",
        "autoscaling/v3|HorizontalPodAutoscaler|there is no API \"autoscaling/v3\": stable is \"autoscaling/v2\""
      })
  void kindsThatAreNot(String apiVersion, String kind, String message) {
    assertThat(judge(apiVersion, kind).messages()).containsExactly("1: " + message);
  }
}
