package dev.plumbline.library.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingDataTest {

  private static Judged configMap(String... documents) {
    return Judged.by(new MissingConfigMap(), String.join("", documents));
  }

  private static Judged secret(String... documents) {
    return Judged.by(new MissingSecret(), String.join("", documents));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "volumes: [{name: v, configMap: {name: x%s}}]",
        "volumes: [{name: v, projected: {sources: [{configMap: {name: x%s}}]}}]",
        "containers: [{name: c, envFrom: [{configMapRef: {name: x%s}}]}]",
        "initContainers: [{name: c, env: [{name: A, valueFrom: {configMapKeyRef: {name: x, key:"
            + " k%s}}}]}]"
      })
  void everyWayToReadOneIsSeen(String spec) {
    assertThat(configMap(Pods.pod(spec.formatted(""))).messages())
        .containsExactly("4: namespace \"shop\" has no ConfigMap \"x\"");
    assertThat(configMap(Pods.pod(spec.formatted(", optional: true"))).messages()).isEmpty();
    assertThat(
            configMap(Pods.pod(spec.formatted("")), Pods.object("v1", "ConfigMap", "x", "data: {}"))
                .messages())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "volumes: [{name: v, secret: {secretName: x}}]",
        "volumes: [{name: v, projected: {sources: [{secret: {name: x}}]}}]",
        "containers: [{name: c, envFrom: [{secretRef: {name: x}}]}]",
        "containers: [{name: c, env: [{name: A, valueFrom: {secretKeyRef: {name: x, key: k}}}]}]"
      })
  @DisplayName("S-112: a Secret that an operator makes is provided later")
  void aPromisedSecretIsNotMissing(String spec) {
    Judged judged = secret(Pods.pod(spec));
    assertThat(judged.messages()).containsExactly("4: namespace \"shop\" has no Secret \"x\"");
    assertThat(judged.severities()).containsExactly(Severity.LOW);
    String sealed = Pods.object("bitnami.com/v1alpha1", "SealedSecret", "x", "");
    assertThat(secret(Pods.pod(spec), sealed).messages()).isEmpty();
  }

  @Test
  void oneThatIsMissingIsReportedOnce() {
    String twice = "{name: c, envFrom: [{configMapRef: {name: x}}, {configMapRef: {name: x}}]}";
    assertThat(configMap(Pods.pod("containers: [" + twice + "]")).messages()).hasSize(1);
  }

  @Test
  @DisplayName("S-51: what an open world does not show may exist, but what it shows is judged")
  void anOpenWorldShowsKeysOnly() {
    String pod = Pods.pod("volumes: [{name: v, configMap: {name: x, items: [{key: b, path: b}]}}]");
    Judged unknown = Judged.by(new MissingConfigMap(), World.OPEN, pod);
    assertThat(unknown.messages()).isEmpty();
    assertThat(unknown.reasons())
        .containsExactly("ConfigMap \"x\" of namespace \"shop\" is not in the input");
    Judged known =
        Judged.by(
            new MissingConfigMap(),
            World.OPEN,
            pod + Pods.object("v1", "ConfigMap", "x", "data: {a: ''}"));
    assertThat(known.messages()).containsExactly("4: ConfigMap \"x\" has no key \"b\", only a");
    assertThat(known.severities()).containsExactly(Severity.HIGH);
  }

  @Test
  @DisplayName("S-110: stringData holds keys as data does")
  void stringDataHoldsKeys() {
    String pod =
        Pods.pod(
            "containers: [{name: c, env: [{name: A, valueFrom: {secretKeyRef: {name: x, key:"
                + " k}}}]}]");
    assertThat(secret(pod, Pods.object("v1", "Secret", "x", "stringData: {k: v}")).messages())
        .isEmpty();
    assertThat(secret(pod, Pods.object("v1", "Secret", "x", "stringData: {j: v}")).messages())
        .containsExactly("4: Secret \"x\" has no key \"k\", only j");
  }

  @Test
  void anEmptyOneMayBeFilledByAController() {
    String pod = Pods.pod("volumes: [{name: v, configMap: {name: x, items: [{key: b, path: b}]}}]");
    assertThat(configMap(pod, Pods.object("v1", "ConfigMap", "x", "")).messages()).isEmpty();
  }

  @Test
  void whatEveryNamespaceHasIsNotMissing() {
    assertThat(
            configMap(Pods.pod("volumes: [{name: v, configMap: {name: kube-root-ca.crt}}]"))
                .messages())
        .isEmpty();
    String bundle = Pods.object("trust.cert-manager.io/v1alpha1", "Bundle", "roots", "");
    assertThat(
            configMap(Pods.pod("volumes: [{name: v, configMap: {name: roots}}]"), bundle)
                .messages())
        .isEmpty();
  }
}
