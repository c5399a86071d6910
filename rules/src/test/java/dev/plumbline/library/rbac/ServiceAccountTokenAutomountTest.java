package dev.plumbline.library.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAccountTokenAutomountTest {

  private static Judged judge(World world, String... documents) {
    return Judged.by(new ServiceAccountTokenAutomount(), world, String.join("---\n", documents));
  }

  private static Judged judge(String... documents) {
    return judge(World.CLOSED, documents);
  }

  private static String pod(String spec) {
    return """
    apiVersion: v1
    kind: Pod
    metadata: {name: cart, namespace: shop}
    spec: {%s, containers: [{name: app, volumeMounts: [{name: token, mountPath: /t}]}]}
    """
        .formatted(spec);
  }

  private static String account(String name, String automount) {
    return """
    apiVersion: v1
    kind: ServiceAccount
    metadata: {name: %s, namespace: shop}
    automountServiceAccountToken: %s
    """
        .formatted(name, automount);
  }

  private static String binding(String name) {
    return """
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata: {name: cart, namespace: shop}
    roleRef: {kind: Role, name: cart}
    subjects: [{kind: ServiceAccount, name: %s}]
    """
        .formatted(name);
  }

  @ParameterizedTest
  @CsvSource({
    "true, false, 1",
    "false, true, 0",
    "null, false, 0",
    "null, true, 1",
    "null, null, 1",
    "true, null, 1",
    "false, null, 0"
  })
  @DisplayName("S-80: the pod's value overrides the ServiceAccount's, and the default is true")
  void thePodOverridesTheAccount(String ofPod, String ofAccount, int findings) {
    String spec = "serviceAccountName: cart, automountServiceAccountToken: " + ofPod;
    assertThat(judge(pod(spec), account("cart", ofAccount)).messages()).hasSize(findings);
  }

  @ParameterizedTest
  @ValueSource(strings = {"serviceAccountName: cart", "serviceAccount: cart"})
  @DisplayName("S-80: the ServiceAccount may be named by the old field")
  void bothFieldsNameTheAccount(String spec) {
    assertThat(judge(pod(spec), account("cart", "false")).messages()).isEmpty();
    assertThat(judge(pod(spec), account("default", "false")).messages()).hasSize(1);
  }

  @Test
  @DisplayName("S-80: without a name it is the default ServiceAccount")
  void theDefaultAccount() {
    assertThat(judge(pod("x: y"), account("default", "false")).messages()).isEmpty();
    Judged judged = judge(pod("x: y"), account("default", "false").replace("shop", "other"));
    assertThat(judged.messages())
        .containsExactly(
            "4: the pods mount a token of ServiceAccount \"default\": neither they nor it set"
                + " automountServiceAccountToken to false");
    assertThat(judged.severities()).containsExactly(Severity.LOW);
    assertThat(judged.paths()).containsExactly("spec.automountServiceAccountToken");
  }

  @Test
  @DisplayName("S-80: in an open world the ServiceAccount may say no elsewhere")
  void anOpenWorldMayHoldTheAccount() {
    Judged judged = judge(World.OPEN, pod("serviceAccountName: cart"));
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons())
        .containsExactly(
            "the pods do not set automountServiceAccountToken, and ServiceAccount \"cart\" is not"
                + " here");
    assertThat(judge(World.OPEN, pod("x: y")).messages()).hasSize(1);
    assertThat(judge(pod("serviceAccountName: cart")).messages()).hasSize(1);
  }

  @Test
  @DisplayName("S-80: a token volume written by hand still counts")
  void aProjectedTokenCounts() {
    String volume =
        "automountServiceAccountToken: false, volumes: [{name: token, projected: {sources:"
            + " [{serviceAccountToken: {path: token}}]}}]";
    Judged judged = judge(pod(volume));
    assertThat(judged.messages())
        .containsExactly(
            "4: the pods mount a token of ServiceAccount \"default\": a projected volume written by"
                + " hand holds it");
    assertThat(judged.paths())
        .containsExactly("spec.volumes[token].projected.sources[0].serviceAccountToken");
  }

  @ParameterizedTest
  @CsvSource({"path: token, 'path: token, audience: vault'", "name: token, name: other"})
  @DisplayName("S-80: a token for somebody else, or that nobody mounts, does not count")
  void otherProjectedTokensDoNotCount(String written, String instead) {
    String volume =
        "automountServiceAccountToken: false, volumes: [{name: token, projected: {sources:"
            + " [{serviceAccountToken: {path: token}}]}}]";
    assertThat(judge(pod(volume.replace(written, instead))).messages()).isEmpty();
  }

  @Test
  void anAccountOfItsOwnWithARoleIsInformation() {
    Judged judged =
        judge(pod("serviceAccountName: cart"), account("cart", "null"), binding("cart"));
    assertThat(judged.severities()).containsExactly(Severity.INFO);
    assertThat(judged.messages().get(0)).contains("\"cart\", which a role is bound to:");
  }

  @Test
  void theDefaultAccountWithARoleIsMedium() {
    assertThat(judge(pod("x: y"), binding("default")).severities())
        .containsExactly(Severity.MEDIUM);
    assertThat(judge(pod("x: y"), binding("cart")).severities()).containsExactly(Severity.LOW);
  }

  @Test
  void theOldFieldNamesTheDefaultAccountToo() {
    var rule = new DefaultServiceAccount();
    assertThat(Judged.by(rule, pod("serviceAccount: default")).paths())
        .containsExactly("spec.serviceAccount");
    assertThat(Judged.by(rule, pod("serviceAccount: cart")).paths()).isEmpty();
    assertThat(Judged.by(rule, pod("x: y")).paths()).containsExactly("spec.serviceAccountName");
  }
}
