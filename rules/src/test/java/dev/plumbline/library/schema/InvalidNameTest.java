package dev.plumbline.library.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.evaluate.Evaluator;
import dev.plumbline.library.Judged;
import dev.plumbline.profile.Profile;
import dev.plumbline.resource.KubernetesVersion;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidNameTest {

  private static String object(String apiVersion, String kind, String metadata) {
    return "apiVersion: %s\nkind: %s\nmetadata: {%s}\n".formatted(apiVersion, kind, metadata);
  }

  private static Judged judge(String apiVersion, String kind, String metadata) {
    return Judged.by(new InvalidName(), object(apiVersion, kind, metadata));
  }

  @ParameterizedTest
  @CsvSource({
    "v1, ConfigMap, a.b-c.1",
    "v1, ConfigMap, 1a",
    "v1, Namespace, 1a",
    "rbac.authorization.k8s.io/v1, ClusterRole, system:Cart_1",
    "apiregistration.k8s.io/v1, APIService, v1.apps",
    "certificates.k8s.io/v1, CertificateSigningRequest, Any/thing",
    "networking.k8s.io/v1, IPAddress, 2001:db8::1",
    "user.openshift.io/v1, Identity, 'ldap:CN=x'",
    "example.com/v1, Thing, a.b",
    "v1, ConfigMap, ${PREFIX}-A"
  })
  void validNamesAreFine(String apiVersion, String kind, String name) {
    assertThat(judge(apiVersion, kind, "name: '" + name + "'").messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "v1, ConfigMap, a..b",
    "v1, ConfigMap, a-.b",
    "v1, ConfigMap, -a",
    "v1, ConfigMap, a_b",
    "v1, ConfigMap, A",
    "v1, Namespace, a.b",
    "v1, Service, a.b",
    "apps/v1, StatefulSet, a.b",
    "rbac.authorization.k8s.io/v1, Role, a/b",
    "rbac.authorization.k8s.io/v1, Role, ..",
    "example.com/v1, Thing, a:b"
  })
  void invalidNamesAreReported(String apiVersion, String kind, String name) {
    assertThat(judge(apiVersion, kind, "name: '" + name + "'").paths())
        .containsExactly("metadata.name");
  }

  @Test
  void aServicesNameBeganWithALetterBefore136() {
    assertThat(services("1.35")).hasSize(1);
    assertThat(services("1.36")).isEmpty();
  }

  private static List<?> services(String version) {
    return new Evaluator(List.of(new InvalidName()), Profile.DEFAULT, LocalDate.of(2026, 1, 1))
        .evaluate(
            Manifests.closed(object("v1", "Service", "name: 1a"))
                .withKubernetesVersion(KubernetesVersion.of(version).orElseThrow()))
        .findings();
  }

  @Test
  void namesHaveALength() {
    assertThat(judge("v1", "Namespace", "name: " + "a".repeat(64)).messages())
        .containsExactly(
            "3: name \"%s\" is invalid: it has 64 characters, allowed are 63"
                .formatted("a".repeat(64)));
    assertThat(judge("v1", "ConfigMap", "name: " + "a".repeat(253)).messages()).isEmpty();
    assertThat(judge("batch/v1", "CronJob", "name: " + "a".repeat(52)).messages()).isEmpty();
    assertThat(judge("batch/v1", "CronJob", "name: " + "a".repeat(53)).messages())
        .singleElement()
        .asString()
        .endsWith("has 53 characters: a CronJob's may have 52");
  }

  @Test
  @DisplayName("S-123: a name that is generated may end in a hyphen")
  void aPrefixMayEndInAHyphen() {
    assertThat(judge("v1", "Pod", "generateName: cart-").messages()).isEmpty();
    assertThat(judge("v1", "Pod", "generateName: Cart-").paths())
        .containsExactly("metadata.generateName");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name: x, namespace: a.b", "name: x, namespace: 123", "name: true"})
  void namespacesAndTypesAreJudged(String metadata) {
    assertThat(judge("v1", "ConfigMap", metadata).messages()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "labels: {a: b, x.io/A_b.c: '', b: A-1_2.z} | 0",
        "labels: {a: -b} | 1",
        "labels: {a: b c} | 1",
        "labels: {a: 1} | 1",
        "labels: {a: true} | 1",
        "labels: {-a: b} | 1",
        "labels: {X.io/a: b} | 1",
        "labels: {x/y/z: b} | 1",
        "labels: {x.io/: b} | 1",
        "labels: {/a: b} | 1",
        "labels: {a: '${B C}', '${D E}': f} | 0",
        "annotations: {X.io/a: 'any / thing'} | 0",
        "annotations: {a b: c} | 1",
        "annotations: {a: 1} | 1"
      })
  void labelsAndAnnotationsAreJudged(String metadata, int findings) {
    assertThat(
            Judged.by(new InvalidLabel(), object("v1", "ConfigMap", "name: x, " + metadata))
                .messages())
        .hasSize(findings);
  }

  @Test
  void labelsAndAnnotationsHaveASize() {
    InvalidLabel rule = new InvalidLabel();
    String label = "name: x, labels: {%s: %s}";
    String longest = "a".repeat(63);
    assertThat(Judged.by(rule, object("v1", "Pod", label.formatted(longest, longest))).messages())
        .isEmpty();
    assertThat(
            Judged.by(rule, object("v1", "Pod", label.formatted(longest + "a", longest + "a")))
                .messages())
        .hasSize(2);
    String annotation = "name: x, annotations: {a: %s}";
    int limit = 256 * 1024;
    assertThat(
            Judged.by(rule, object("v1", "Pod", annotation.formatted("a".repeat(limit - 1))))
                .messages())
        .isEmpty();
    assertThat(
            Judged.by(rule, object("v1", "Pod", annotation.formatted("ä".repeat(limit / 2))))
                .messages())
        .containsExactly("3: the annotations have 262145 bytes, allowed are 262144");
  }

  @Test
  @DisplayName("S-22: the labels of pods are judged where their template stands")
  void theLabelsOfPodsAreJudged() {
    String deployment =
        object("apps/v1", "Deployment", "name: x")
            + "spec: {template: {metadata: {labels: {a: b c}}}}\n";
    assertThat(Judged.by(new InvalidLabel(), deployment).paths())
        .containsExactly("spec.template.metadata.labels.a");
  }
}
