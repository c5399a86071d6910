package dev.plumbline.library.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeakCertificateKeyTest {
  /** The base point of P-224. */
  private static final String P224 =
      "304e301006072a8648ce3d020106052b81040021033a0004"
          + "b70e0cbd6bb4bf7f321390b94a03c1d356c21122343280d6115c1d21"
          + "bd376388b5f723fb4c22dfe6cd4375a05a07476444d5819985007e34";

  private static List<String> judge(String pem) {
    return Judged.by(new WeakCertificateKey(), TlsSecrets.of(pem, "")).messages();
  }

  private static TestCertificate rsa(int bits, String signature) {
    return TestCertificate.of("a.io").with(TestCertificate.keys("RSA", bits), signature);
  }

  @Test
  @DisplayName("S-111: an RSA key has 2048 bits or more")
  void aShortRsaKeyIsWeak() {
    assertThat(judge(rsa(1024, "SHA256withRSA").pem()))
        .containsExactly("6: the certificate has an RSA key of 1024 bits (2048 or more are safe)");
    assertThat(judge(rsa(2048, "SHA256withRSA").pem())).isEmpty();
  }

  @Test
  @DisplayName("S-111: an EC key has 256 bits or more, whether the JDK computes with it or not")
  void aShortEllipticCurveIsWeak() {
    assertThat(judge(TestCertificate.of("a.io").withPublicKey(P224).pem()))
        .containsExactly("6: the certificate has an EC key of 224 bits (256 or more are safe)");
    assertThat(judge(TestCertificate.of("a.io").pem())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"SHA1withRSA, SHA1", "MD5withRSA, MD5"})
  @DisplayName("S-111: no signature with SHA-1 or MD5")
  void anOldHashIsWeak(String signature, String hash) {
    assertThat(judge(rsa(2048, signature).pem()))
        .containsExactly("6: the certificate has a signature with " + hash);
  }

  @Test
  void aRootMaySignItselfAsItLikes() {
    TestCertificate leaf = TestCertificate.of("a.io").named("leaf");
    TestCertificate middle = TestCertificate.of().named("middle");
    TestCertificate root = rsa(2048, "SHA1withRSA").named("root");
    assertThat(judge(leaf.pem(middle) + middle.pem(middle) + root.pem())).isEmpty();
    assertThat(judge(leaf.pem(middle) + middle.pem(root) + root.pem()))
        .containsExactly("6: certificate 2 of 3 has a signature with SHA1");
  }
}
