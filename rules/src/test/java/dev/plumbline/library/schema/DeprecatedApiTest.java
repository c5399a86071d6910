package dev.plumbline.library.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.evaluate.Evaluator;
import dev.plumbline.profile.Profile;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.rule.Finding;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeprecatedApiTest {

  private static List<Finding> judge(String apiVersion, String kind, String version) {
    String manifest = "apiVersion: %s\nkind: %s\nmetadata: {name: x}\n";
    return new Evaluator(List.of(new DeprecatedApi()), Profile.DEFAULT, LocalDate.of(2026, 1, 1))
        .evaluate(
            Manifests.closed(manifest.formatted(apiVersion, kind))
                .withKubernetesVersion(KubernetesVersion.of(version).orElseThrow()))
        .findings();
  }

  @ParameterizedTest
  @CsvSource({
    "extensions/v1beta1, Deployment, 1.28, apps/v1",
    "apps/v1beta2, StatefulSet, 1.16, apps/v1",
    "extensions/v1beta1, Ingress, 1.22, networking.k8s.io/v1",
    "networking.k8s.io/v1beta1, IngressClass, 1.22, networking.k8s.io/v1",
    "rbac.authorization.k8s.io/v1beta1, RoleBinding, 1.22, rbac.authorization.k8s.io/v1",
    "apiextensions.k8s.io/v1beta1, CustomResourceDefinition, 1.34, apiextensions.k8s.io/v1",
    "policy/v1beta1, PodDisruptionBudget, 1.25, policy/v1",
    "batch/v1beta1, CronJob, 1.25, batch/v1",
    "autoscaling/v2beta2, HorizontalPodAutoscaler, 1.26, autoscaling/v2",
    "flowcontrol.apiserver.k8s.io/v1beta3, FlowSchema, 1.32, flowcontrol.apiserver.k8s.io/v1",
    "admissionregistration.k8s.io/v1beta1, ValidatingAdmissionPolicy, 1.34,"
        + " admissionregistration.k8s.io/v1"
  })
  @DisplayName("S-156: a version that the cluster no longer serves is HIGH and names the next one")
  void aVersionThatIsGoneIsHigh(String apiVersion, String kind, String version, String next) {
    assertThat(judge(apiVersion, kind, version))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).hasToString("high");
              assertThat(finding.message()).contains("is not served since").endsWith("use " + next);
              assertThat(finding.path()).isEqualTo("apiVersion");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "batch/v1beta1 | CronJob | 1.24"
            + " | medium: batch/v1beta1 CronJob is deprecated since v1.21 and goes with v1.25: use"
            + " batch/v1",
        "v1 | Endpoints | 1.34"
            + " | low: v1 Endpoints is deprecated since v1.33: use discovery.k8s.io/v1",
        "policy/v1beta1 | PodSecurityPolicy | 1.25"
            + " | high: policy/v1beta1 PodSecurityPolicy is not served since v1.25: nothing"
            + " replaces it"
      })
  @DisplayName("S-156: a version that is served still is MEDIUM or LOW")
  void aVersionThatGoesIsLess(String apiVersion, String kind, String version, String expected) {
    assertThat(judge(apiVersion, kind, version))
        .extracting(finding -> finding.severity() + ": " + finding.message())
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "batch/v1beta1, CronJob, 1.20",
    "v1, Endpoints, 1.32",
    "apps/v1, Deployment, 1.37",
    "storage.k8s.io/v1beta1, VolumeAttributesClass, 1.33",
    "example.com/v1beta1, CronJob, 1.37"
  })
  @DisplayName("S-156: a version that was not deprecated yet, or nobody knows, is fine")
  void aVersionThatGoesOnIsFine(String apiVersion, String kind, String version) {
    assertThat(judge(apiVersion, kind, version)).isEmpty();
  }
}
