package dev.plumbline.library.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaintextSecretTest {

  private static Judged judge(World world, String body) {
    return Judged.by(
        new PlaintextSecret(),
        world,
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: cart}
        """
            + body);
  }

  private static Judged judge(String body) {
    return judge(World.CLOSED, body);
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("S-120: a Secret with values is found, and its values are not told")
  void aSecretWithValues() {
    Judged judged = judge("stringData: {password: hunter2, api: hunter3, username: cart}");
    assertThat(judged.messages())
        .containsExactly("4: stringData holds \"password\", \"api\" in plain text");
    assertThat(judged.severities()).containsExactly(Severity.HIGH);
    assertThat(judged.paths()).containsExactly("stringData");
  }

  @Test
  void base64HidesNothing() {
    assertThat(judge("data: {password: " + encoded("hunter2") + "}").messages())
        .containsExactly("4: data holds \"password\" in base64, which hides nothing");
    assertThat(judge("data: {keystore: /u3+7QAAAAIAAAAB}").messages()).hasSize(1);
  }

  @Test
  void aClusterStoresEverySecretWithItsValues() {
    String body = "data: {password: " + encoded("hunter2") + "}";
    assertThat(judge(World.CLUSTER, body).messages()).isEmpty();
    assertThat(judge(World.OPEN, body).messages()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: kubernetes.io/service-account-token",
        "data: {}",
        "data: null",
        "data: {password: \"\"}",
        "stringData: {password: ''}",
        "stringData: {password: changeme}",
        "stringData: {password: \"{{ .Values.password }}\"}",
        "stringData: {password: \"<path:kv/data/db#password>\"}",
        "data: {password: \"ENC[AES256_GCM,data:WDQ7,iv:aXY=,tag:dGFn,type:str]\"}\nsops: {}",
        "stringData: {username: cart, host: db, POSTGRES_DB: cart}"
      })
  void secretsThatGiveNothingAway(String body) {
    assertThat(judge(body).messages()).isEmpty();
  }

  @Test
  void whatIsEncodedMayBeAReferenceOrPublic() {
    String reference = encoded("vault:secret/data/db#password");
    String certificate =
        encoded("-----BEGIN CERTIFICATE-----\nMIIEvQ\n-----END CERTIFICATE-----\n");
    assertThat(judge("data: {password: " + reference + ", ca.crt: " + certificate + "}").messages())
        .isEmpty();
  }

  @Test
  void aValueThatSopsLeftOpenIsFound() {
    assertThat(judge("stringData: {a: \"ENC[x]\", b: hunter2}\nsops: {}").messages())
        .containsExactly("4: stringData holds \"b\" in plain text");
  }

  @Test
  void aFileInWhichNoCredentialIsRecognisedIsLow() {
    Judged judged = judge("stringData: {grafana.ini: \"[server]\\nport = 3000\\n\"}");
    assertThat(judged.severities()).containsExactly(Severity.LOW);
    assertThat(judged.messages())
        .containsExactly(
            "4: stringData holds \"grafana.ini\", in which no credential is recognised, in plain"
                + " text");
    assertThat(
            judge("stringData: {grafana.ini: \"[server]\\npassword = hunter2\\n\"}").severities())
        .containsExactly(Severity.HIGH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{apiVersion: bitnami.com/v1alpha1, kind: SealedSecret, metadata: {name: x},"
            + " spec: {encryptedData: {password: AgBy3i4OJSWK}}}",
        "{apiVersion: external-secrets.io/v1, kind: ExternalSecret, metadata: {name: x},"
            + " spec: {data: [{secretKey: password}]}}"
      })
  void sealedAndExternalSecretsAreOtherKinds(String manifest) {
    assertThat(Judged.by(new PlaintextSecret(), manifest).messages()).isEmpty();
  }
}
