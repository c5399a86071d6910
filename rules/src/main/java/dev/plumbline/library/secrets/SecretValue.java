package dev.plumbline.library.secrets;

import dev.plumbline.resource.Node;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;

/** A value of a Secret, as far as its manifest shows it. */
record SecretValue(String key, String text) {
  private static final Set<String> HARMLESS =
      Set.of(
          "bucket",
          "database",
          "db",
          "dbname",
          "endpoint",
          "host",
          "hostname",
          "port",
          "region",
          "url",
          "user",
          "username");

  private static final Pattern PUBLIC =
      Pattern.compile(
          "\\s*-----BEGIN (?:TRUSTED )?(?:CERTIFICATE|PUBLIC KEY|X509 CRL).*", Pattern.DOTALL);

  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\s]+={0,2}\\s*");

  private static final Pattern CONFIGURATION =
      Pattern.compile("\\s*(?:\\{\\s*[\"}]|\\[\\s*[\"{\\]]).*|.*\\S\\s*\\n.*\\S.*", Pattern.DOTALL);

  /** What the manifest shows of a value. */
  enum Exposure {
    /** Nothing: it is encrypted, a reference, a placeholder, or public anyway. */
    NONE,
    /** A file of many lines in which no credential is recognised. */
    CONFIGURATION,
    FULL
  }

  /** An entry of {@code stringData}. */
  static SecretValue plain(Node entry) {
    return new SecretValue(entry.key(), entry.scalar());
  }

  /** An entry of {@code data}: base64, or what a tool is to replace before it is applied. */
  static SecretValue encoded(Node entry) {
    String written = entry.scalar();
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(written);
      boolean isBase64 = BASE64.matcher(written).matches();
      return new SecretValue(
          entry.key(), isBase64 ? new String(bytes, StandardCharsets.UTF_8) : written);
    } catch (IllegalArgumentException notBase64) {
      return new SecretValue(entry.key(), written);
    }
  }

  Exposure exposure() {
    if (!CredentialText.in(key, text).isEmpty()) {
      return Exposure.FULL;
    }
    if (PUBLIC.matcher(text).matches() || HARMLESS.contains(CredentialNames.lastWord(key))) {
      return Exposure.NONE;
    }
    if (CONFIGURATION.matcher(text).matches()) {
      return Exposure.CONFIGURATION;
    }
    return Literals.isLiteral(text.strip()) ? Exposure.FULL : Exposure.NONE;
  }
}
