package dev.plumbline.library.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LiteralCredentialTest {

  private static Judged container(String container) {
    return Judged.by(
        new LiteralCredential(),
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: cart}
        spec:
          containers:
          - {name: app, %s}
        """
            .formatted(container));
  }

  private static Judged configMap(String data) {
    return Judged.by(
        new LiteralCredential(),
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: cart}
        data: %s
        """
            .formatted(data));
  }

  @Test
  @DisplayName("S-120: the message says where and what, never the value")
  void theValueIsNeverTold() {
    Judged judged = container("env: [{name: DB_PASSWORD, value: hunter2}]");
    assertThat(judged.messages())
        .containsExactly(
            "6: environment variable \"DB_PASSWORD\" of container \"app\" holds a literal"
                + " password");
    assertThat(judged.paths()).containsExactly("spec.containers[app].env[DB_PASSWORD].value");
    assertThat(judged.severities()).containsExactly(Severity.HIGH);
  }

  @Test
  @DisplayName("S-120: what a text holds is named, and not shown")
  void theTextIsNeverTold() {
    String secrets =
        "a.password=hunter2\\nb.password=hunter3\\nc.password=hunter4\\njwt.secret=hunter5";
    assertThat(configMap("{app.properties: \"" + secrets + "\"}").messages())
        .containsExactly(
            "4: key \"app.properties\" holds a literal password under \"a.password\", a literal"
                + " password under \"b.password\", a literal password under \"c.password\" and 1"
                + " more");
  }

  @Test
  void everyContainerIsLookedAt() {
    String env = "env: [{name: DB_PASSWORD, value: hunter2}]";
    String pod =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: cart}
        spec:
          template:
            spec:
              initContainers: [{name: a, %s}]
              containers: [{name: b, %s}]
        """
            .formatted(env, env);
    assertThat(Judged.by(new LiteralCredential(), pod).messages()).hasSize(2);
    assertThat(Judged.by(new LiteralCredential(), World.CLUSTER, pod).messages()).hasSize(2);
  }

  @Test
  void aReferenceToASecretIsFine() {
    assertThat(
            container("env: [{name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: x, key: y}}}]")
                .messages())
        .isEmpty();
  }

  @Test
  void flagsAndTheirValuesAreArguments() {
    assertThat(container("args: [--password=hunter2]").messages())
        .containsExactly(
            "6: args of container \"app\" hold a literal password under \"--password\"");
    assertThat(container("command: [run, --password, hunter2]").paths())
        .containsExactly("spec.containers[app].command[2]");
    assertThat(container("args: [--password, --verbose]").messages()).isEmpty();
    assertThat(container("args: [--password, $(PASSWORD)]").messages()).isEmpty();
    assertThat(container("args: [--tls-private-key-file=/tls/key, --token-ttl, 3h7]").messages())
        .isEmpty();
  }

  @Test
  void aScriptIsReadLineByLine() {
    assertThat(container("command: [sh, -c, \"set -e\\nPGPASSWORD=hunter2 psql\"]").messages())
        .containsExactly(
            "6: command of container \"app\" holds a literal password under \"PGPASSWORD\"");
  }

  @Test
  void keysOfAConfigMapAreNamesToo() {
    assertThat(configMap("{password: hunter2}").messages())
        .containsExactly("4: key \"password\" holds a literal password");
    assertThat(configMap("{password: hunter2}").paths()).containsExactly("data.password");
    assertThat(configMap("{passwordFile: hunter2, user: cart, tls-secret: cart}").messages())
        .isEmpty();
    assertThat(configMap("{password: 1234567}").messages()).isEmpty();
  }
}
