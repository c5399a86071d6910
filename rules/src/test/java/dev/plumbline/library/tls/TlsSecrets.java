package dev.plumbline.library.tls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Manifests of TLS Secrets, as the tests of this topic need them. */
final class TlsSecrets {
  private TlsSecrets() {}

  static String of(TestCertificate certificate) {
    return of(certificate.pem(), certificate.keyPem());
  }

  /** Secret web/shop-tls, with what is not PEM as it is; tls.crt in line 6, tls.key in line 7. */
  static String of(String certificate, String key) {
    return withData("tls.crt: " + base64(certificate) + "\ntls.key: " + base64(key));
  }

  static String withData(String fields) {
    return HEAD + "data:\n" + fields.indent(2);
  }

  static String withStringData(String fields) {
    return HEAD + "stringData:\n" + fields.indent(2);
  }

  /** A key with its text as a block. */
  static String block(String key, String text) {
    return key + ": |\n" + text.indent(2);
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static final String HEAD =
      """
      apiVersion: v1
      kind: Secret
      metadata: {name: shop-tls, namespace: web}
      type: kubernetes.io/tls
      """;
}
