package dev.plumbline.library.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialNamesTest {

  @ParameterizedTest
  @CsvSource({
    "password, password",
    "DB_PASSWORD, password",
    "PGPASSWORD, password",
    "dbPassword, password",
    "ADMIN_PASSWORD_2, password",
    "PASSWORD1, password",
    "PASSWORD_BASE64, password",
    "MYSQL_PWD, password",
    "DB_PASS, password",
    "REDISCLI_AUTH, password",
    "KEY_PASSPHRASE, passphrase",
    "spring.datasource.password, password",
    "--requirepass, password",
    "API_KEY, API key",
    "apiKey, API key",
    "X-API-Key, API key",
    "AWS_SECRET_ACCESS_KEY, secret key",
    "SECRET_KEY_BASE, secret key",
    "JWT_SECRET, secret",
    "clientSecret, secret",
    "GITHUB_TOKEN, token",
    "accesstoken, token",
    "PRIVATE_KEY, key",
    "MINIO_ACCESS_KEY, key",
    "app.credentials, credential"
  })
  void namesOfCredentials(String name, String title) {
    assertThat(CredentialNames.credential(name).map(Credential::title)).contains(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "_",
        "PASSWORD_FILE",
        "PASSWORD_PATH",
        "PASSWORD_MIN_LENGTH",
        "SECRET_NAME",
        "secretName",
        "existingSecret",
        "imagePullSecret",
        "TLS_SECRET",
        "TOKEN_URL",
        "TOKEN_TTL",
        "MAX_TOKENS",
        "NEXT_TOKEN",
        "AWS_ACCESS_KEY_ID",
        "PUBLIC_KEY",
        "SORT_KEY",
        "monkey",
        "PWD",
        "OLDPWD",
        "proxy_pass",
        "bypass",
        "compass",
        "TOKENIZER",
        "AUTHOR",
        "AUTH",
        "CREDENTIALS_PROVIDER",
        "tls.key"
      })
  void namesOfOtherThings(String name) {
    assertThat(CredentialNames.credential(name)).isEmpty();
  }
}
