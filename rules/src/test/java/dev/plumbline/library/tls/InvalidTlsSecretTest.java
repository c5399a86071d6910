package dev.plumbline.library.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import java.security.KeyPair;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidTlsSecretTest {
  private static final TestCertificate LEAF = TestCertificate.of("a.io").named("leaf");
  private static final TestCertificate MIDDLE = TestCertificate.of().named("middle");
  private static final TestCertificate ROOT = TestCertificate.of().named("root");
  private static final String CHAIN = LEAF.pem(MIDDLE) + MIDDLE.pem(ROOT) + ROOT.pem();

  private static Judged judge(String manifest) {
    return Judged.by(new InvalidTlsSecret(), manifest);
  }

  @Test
  @DisplayName("S-111: an ordered chain with the key of its first certificate is clean")
  void aChainFromTheLeafUpWithItsKeyIsClean() {
    assertThat(judge(TlsSecrets.of(CHAIN, LEAF.keyPem())).messages()).isEmpty();
  }

  static Stream<Arguments> keyPairs() {
    return Stream.of(
        Arguments.of(TestCertificate.keys("RSA", 2048), "SHA256withRSA"),
        Arguments.of(TestCertificate.keys("EC", 256), "SHA256withECDSA"),
        Arguments.of(TestCertificate.keys("EC", 384), "SHA256withECDSA"),
        Arguments.of(TestCertificate.keys("Ed25519", 255), "EdDSA"));
  }

  @ParameterizedTest
  @MethodSource("keyPairs")
  @DisplayName("S-111: a key of any common type is matched with its certificate")
  void keysOfEachTypeAreCompared(KeyPair keys, String signature) {
    TestCertificate certificate = TestCertificate.of("a.io").with(keys, signature);
    TestCertificate other =
        TestCertificate.of("a.io")
            .with(TestCertificate.keys(keys.getPublic().getAlgorithm(), bits(keys)), signature);
    assertThat(judge(TlsSecrets.of(certificate)).messages()).isEmpty();
    assertThat(judge(TlsSecrets.of(certificate.pem(), other.keyPem())).messages())
        .containsExactly("7: tls.key does not belong to the first certificate of tls.crt");
  }

  private static int bits(KeyPair keys) {
    return switch (keys.getPublic().getAlgorithm()) {
      case "RSA" -> 2048;
      case "EC" -> 256;
      default -> 255;
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC"})
  @DisplayName("S-111: a key in OpenSSL's traditional form is read too")
  void traditionalKeysAreCompared(String algorithm) {
    boolean rsa = algorithm.equals("RSA");
    String signature = rsa ? "SHA256withRSA" : "SHA256withECDSA";
    int bits = rsa ? 2048 : 256;
    TestCertificate one =
        TestCertificate.of("a.io").with(TestCertificate.keys(algorithm, bits), signature);
    TestCertificate other =
        TestCertificate.of("a.io").with(TestCertificate.keys(algorithm, bits), signature);
    assertThat(judge(TlsSecrets.of(one.pem(), one.traditionalKeyPem())).messages()).isEmpty();
    assertThat(judge(TlsSecrets.of(one.pem(), other.traditionalKeyPem())).messages()).hasSize(1);
  }

  @Test
  @DisplayName("S-111: an RSA key does not belong to a certificate with an EC key")
  void aKeyOfAnotherTypeDiffers() {
    TestCertificate rsa =
        TestCertificate.of("a.io").with(TestCertificate.keys("RSA", 2048), "SHA256withRSA");
    assertThat(judge(TlsSecrets.of(LEAF.pem(), rsa.traditionalKeyPem())).messages())
        .containsExactly("7: tls.key does not belong to the first certificate of tls.crt");
  }

  @Test
  @DisplayName("S-111: a chain that begins with the authority is out of order, and only that")
  void aChainFromTheTopDownIsOutOfOrder() {
    assertThat(judge(TlsSecrets.of(MIDDLE.pem(ROOT) + LEAF.pem(MIDDLE), LEAF.keyPem())).messages())
        .containsExactly("6: tls.crt is out of order: certificate 2 did not issue the one before");
  }

  @Test
  void anEncryptedKeyIsOfNoUse() {
    String key = LEAF.keyPem().replace("PRIVATE", "ENCRYPTED PRIVATE");
    assertThat(judge(TlsSecrets.of(LEAF.pem(), key)).messages())
        .containsExactly("7: tls.key is encrypted: a controller has no password for it");
  }

  @Test
  @DisplayName("S-110: tls.crt and tls.key are both needed")
  void bothEntriesAreNeeded() {
    Judged judged = judge(TlsSecrets.withData("ca.crt: YQ=="));
    assertThat(judged.messages())
        .containsExactly(
            "5: tls.crt is not set: a Secret of type kubernetes.io/tls must have it",
            "5: tls.key is not set: a Secret of type kubernetes.io/tls must have it");
    assertThat(judged.paths()).containsExactly("data[\"tls.crt\"]", "data[\"tls.key\"]");
    assertThat(judged.severities()).containsOnly(Severity.HIGH);
  }

  @Test
  @DisplayName("S-110: base64 applied twice is detected")
  void base64TwiceIsDetected() {
    String twice = TlsSecrets.base64(TlsSecrets.base64(LEAF.pem()));
    String key = TlsSecrets.base64(LEAF.keyPem());
    assertThat(judge(TlsSecrets.withData("tls.crt: " + twice + "\ntls.key: " + key)).messages())
        .containsExactly(
            "6: tls.crt is base64 twice: what it decodes to is base64 of PEM, not PEM");
  }

  @Test
  @DisplayName("S-110: stringData overrides data")
  void stringDataOverridesData() {
    String plain =
        TlsSecrets.block("tls.crt", LEAF.pem()) + TlsSecrets.block("tls.key", LEAF.keyPem());
    assertThat(judge(TlsSecrets.of("no", "no") + "stringData:\n" + plain.indent(2)).messages())
        .isEmpty();
    assertThat(judge(TlsSecrets.of(LEAF) + "stringData: {tls.key: changed}").messages())
        .containsExactly("8: tls.key holds no private key in PEM");
  }

  @Test
  @DisplayName("S-110: PEM under data and base64 under stringData are told apart")
  void theWrongFormIsNamed() {
    String crt = TlsSecrets.block("tls.crt", LEAF.pem());
    String key = "tls.key: " + TlsSecrets.base64(LEAF.keyPem());
    assertThat(judge(TlsSecrets.withData(crt + key)).messages())
        .containsExactly(
            "6: tls.crt is PEM in plain text, but data holds base64: write it under stringData");
    assertThat(judge(TlsSecrets.withStringData(crt + key)).messages())
        .singleElement()
        .asString()
        .endsWith("tls.key is base64, but stringData is not decoded: write the PEM text itself");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "YQ", "YWI!", "Y Q==", "%%%%"})
  @DisplayName("S-110: what the API server cannot decode is not base64")
  void undecodableValuesAreReported(String value) {
    assertThat(judge(TlsSecrets.withData("tls.crt: '" + value + "'\ntls.key: ''")).messages())
        .containsExactly("6: tls.crt is not base64, which data must be", "7: tls.key is empty");
  }

  @Test
  void aCertificateCutShortCannotBeRead() {
    String cut = LEAF.pem().replaceFirst("(?s)^(.{120}).*?(\n-----END)", "$1$2");
    assertThat(judge(TlsSecrets.of(LEAF.pem(MIDDLE) + cut, LEAF.keyPem())).messages())
        .containsExactly("6: tls.crt holds a certificate that cannot be read");
  }

  @Test
  @DisplayName("S-110: a Secret that an Ingress uses for TLS must be of type kubernetes.io/tls")
  void theTypeOfAUsedSecretIsJudged() {
    String ingress = "---\n" + Ingresses.withSpec("tls: [{hosts: [a.io], secretName: shop-tls}]");
    String opaque = TlsSecrets.of(LEAF).replace("kubernetes.io/tls", "Opaque");
    assertThat(judge(opaque).messages()).isEmpty();
    Judged judged = judge(opaque + ingress);
    assertThat(judged.messages())
        .containsExactly(
            "4: Ingress web/shop uses this Secret for TLS, but its type is \"Opaque\", not"
                + " kubernetes.io/tls");
    assertThat(judged.severities()).containsExactly(Severity.MEDIUM);
    assertThat(judge(opaque.replace("namespace: web", "namespace: db") + ingress).messages())
        .isEmpty();
  }
}
