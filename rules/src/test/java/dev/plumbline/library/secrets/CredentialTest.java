package dev.plumbline.library.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {

  private static boolean givenAway(String name, String value) {
    return CredentialNames.credential(name).orElseThrow().isGivenAwayBy(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hunter2",
        "password",
        "correct-horse",
        "P@ss!",
        "changeit",
        "1234",
        "s3cr3t/x",
        "a.b"
      })
  void aPasswordThatIsWrittenOut(String value) {
    assertThat(givenAway("DB_PASSWORD", value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "$(DB_PASSWORD)",
        "${DB_PASSWORD}",
        "pre-${DB_PASSWORD}",
        "$DB_PASSWORD",
        "$__file{/run/secrets/db}",
        "{{ .Values.password }}",
        "<password>",
        "<path:kv/data/db#password>",
        "vault:secret/data/db#password",
        ">>vault:secret/data/db#password",
        "ref+vault://kv/db#/password",
        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db",
        "op://prod/db/password",
        "ENC[AES256_GCM,data:WDQ7]",
        "ENC(G6N718UuyPE5bHyWKyuLQSm02auQPUtm)",
        "{cipher}AQA1",
        "$2y$10$abcdefghijklmnopqrstuv",
        "%DB_PASSWORD%",
        "__DB_PASSWORD__",
        "DB_PASSWORD",
        "PASSWORD",
        "changeme",
        "change-me",
        "CHANGE_ME",
        "replace-with-your-password",
        "your-password-here",
        "xxxx",
        "****",
        "REDACTED",
        "todo",
        "true",
        "no",
        "none",
        "/run/secrets/db",
        "../db.txt",
        "https://vault.example.com/db",
        "three words here",
        "123",
        "30s"
      })
  void whatIsNoPassword(String value) {
    assertThat(givenAway("DB_PASSWORD", value)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "TOKEN, bearer, false",
    "TOKEN, cart-token, false",
    "TOKEN, 4096, false",
    "TOKEN, k7fDq2xw, true",
    "SECRET, cart-tls, false",
    "SECRET, 9f8e7d6c, true",
    "JWT_SECRET, my-super-secret, true",
    "CREDENTIALS, registry-credentials, false",
    "API_KEY, x-api-key, false",
    "API_KEY, abcdefghij, true",
    "PRIVATE_KEY, server.pem, false"
  })
  void aNameOfATokenOrASecretIsNotTheThing(String name, String value, boolean givenAway) {
    assertThat(givenAway(name, value)).isEqualTo(givenAway);
  }

  @ParameterizedTest
  @ValueSource(strings = {"correct horse battery", "hunter2"})
  void aPassphraseMayHaveSpaces(String value) {
    assertThat(givenAway("PASSPHRASE", value)).isTrue();
  }
}
