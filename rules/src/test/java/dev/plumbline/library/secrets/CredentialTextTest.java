package dev.plumbline.library.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTextTest {
  private static final String TOKEN = "0123456789abcdefghijABCDEFGHIJ012345";

  private static String found(String text) {
    return String.join(", ", CredentialText.in("x", text));
  }

  @Test
  void credentialsGiveThemselvesAwayByTheirShape() {
    String key = "PRIVATE KEY-----\nMIIEvQIBADANBg\n";
    assertThat(found("-----BEGIN " + key)).isEqualTo("a private key");
    assertThat(found("-----BEGIN RSA " + key)).isEqualTo("a private key");
    assertThat(found("-----BEGIN OPENSSH " + key)).isEqualTo("a private key");
    assertThat(
            found(
                "{\"type\": \"service_account\", \"x\": \"-----BEGIN " + key.replace("\n", "\\n")))
        .isEqualTo("a private key");
    assertThat(found("AKIA" + "Z7QWERTY2345ABCD")).isEqualTo("an AWS access key ID");
    assertThat(found("ghp_" + TOKEN)).isEqualTo("a GitHub token");
    assertThat(found("glpat-" + TOKEN)).isEqualTo("a GitLab token");
    assertThat(found("xoxb-" + TOKEN)).isEqualTo("a Slack token");
    assertThat(found("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0." + TOKEN))
        .isEqualTo("a JSON Web Token");
    assertThat(found("{\"auths\": {\"r.io\": {\"auth\": \"dXNlcjpwYXNz\"}}}"))
        .isEqualTo("registry credentials");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN CERTIFICATE-----\nMIIEvQIBADANBg",
        "-----BEGIN PUBLIC KEY-----\nMIIEvQIBADANBg",
        "grep -q 'BEGIN PRIVATE KEY' file",
        "AKIAIOSFODNN7EXAMPLE",
        "ghp_short",
        "eyJhbGciOiJIUzI1NiJ9"
      })
  void shapesThatAreNoCredentials(String text) {
    assertThat(found(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://cart:horse@db:5432/cart",
        "amqp://cart:horse@mq",
        "redis://:horse@cache",
        "url=https://cart:horse@example.com/x"
      })
  void aUrlWithAPassword(String text) {
    assertThat(found(text)).isEqualTo("a URL with a password");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://cart@db/cart",
        "postgres://cart:$(PASSWORD)@db/cart",
        "postgres://cart:${PASSWORD}@db/cart",
        "postgres://cart:<password>@db/cart",
        "http://db:5432/a@b",
        "mailto:jane@example.com",
        "# postgres://cart:horse@db/cart"
      })
  void aUrlWithoutPassword(String text) {
    assertThat(found(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/cart?user=cart&password=horse",
        "Server=db;Database=cart;User Id=cart;Password=horse;",
        "host=db user=cart password=horse"
      })
  void aConnectionStringWithAPassword(String text) {
    assertThat(found(text)).contains("a connection string with a password");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "db.password=horse ~ db.password",
        "db.password = horse ~ db.password",
        "password: horse # of the database ~ password",
        "  - password: \"horse\" ~ password",
        "export DB_PASSWORD='horse' ~ DB_PASSWORD",
        "{\"user\": \"x\", \"password\": \"horse\"} ~ password",
        "mysqldump --password=horse cart ~ --password",
        "redis-server --requirepass horse ~ --requirepass",
        "PGPASSWORD=horse psql cart ~ PGPASSWORD",
        "requirepass horse ~ requirepass"
      })
  void aPasswordUnderAName(String line, String name) {
    assertThat(found("first: line\n" + line + "\n"))
        .isEqualTo("a literal password under \"" + name + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# password=horse",
        "password_file: /run/secrets/db",
        "password=${DB_PASSWORD}",
        "password=$(cat /run/secrets/db)",
        "password=",
        "password: |",
        "password: *anchor",
        "if password == horse",
        "password = getpass()",
        "password = config.password",
        "token: [a, b]",
        "proxy_pass http://backend;",
        "the password is wrong",
        "\"password\": \"Enter your password\"",
        "read --token-ttl 3600"
      })
  void linesWithoutCredential(String line) {
    assertThat(found("first: line\n" + line + "\n")).isEmpty();
  }

  @Test
  void inAProgramOnlyWhatIsQuotedIsAText() {
    assertThat(CredentialText.in("run.py", "password = horse")).isEmpty();
    assertThat(CredentialText.in("run.py", "password = 'horse'")).hasSize(1);
    assertThat(CredentialText.in("run.sh", "password=horse")).hasSize(1);
  }
}
