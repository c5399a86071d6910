package dev.plumbline.library.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.plumbline.Manifests;
import dev.plumbline.evaluate.Evaluator;
import dev.plumbline.evaluate.Report;
import dev.plumbline.library.Library;
import dev.plumbline.profile.Profile;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyMaterialTest {
  private static final String MARK = "DISTINCTIVEKEYMATERIAL";
  private static final TestCertificate OTHER = TestCertificate.of("b.io").until("2025-01-02");

  /** A key that belongs to nothing, in every form in which one may be written. */
  private static final String KEY =
      "-----BEGIN PRIVATE KEY-----\n" + MARK.repeat(2) + "\n-----END PRIVATE KEY-----\n";

  static Stream<String> manifests() {
    String ingress = "---\n" + Ingresses.withSpec("tls: [{hosts: [a.io], secretName: shop-tls}]");
    return Stream.of(
        TlsSecrets.of(OTHER.pem(), KEY) + ingress,
        TlsSecrets.of(KEY, OTHER.pem()) + ingress,
        TlsSecrets.of(KEY, TlsSecrets.base64(KEY)) + ingress,
        TlsSecrets.withData("tls.crt: " + MARK + "!\ntls.key: " + MARK + "?"),
        TlsSecrets.withData(TlsSecrets.block("tls.crt", KEY) + TlsSecrets.block("tls.key", KEY)),
        TlsSecrets.withStringData(
            TlsSecrets.block("tls.crt", OTHER.pem()) + TlsSecrets.block("tls.key", KEY)),
        TlsSecrets.of(OTHER.pem(), KEY).replace("kubernetes.io/tls", "Opaque") + ingress,
        Routes.withTls(
            TlsSecrets.block("key", KEY) + TlsSecrets.block("certificate", OTHER.pem())));
  }

  @ParameterizedTest
  @MethodSource("manifests")
  @DisplayName("S-120: no report shows key material, in plain text or encoded")
  void noReportShowsKeyMaterial(String manifest) {
    Report report =
        new Evaluator(Library.rules(), Profile.DEFAULT, LocalDate.of(2026, 1, 1))
            .evaluate(Manifests.closed(manifest));
    assertThat(report.findings()).isNotEmpty();
    String encoded = TlsSecrets.base64(KEY);
    assertThat(Stream.concat(report.findings().stream(), report.notEvaluated().stream()))
        .extracting(Object::toString)
        .allSatisfy(
            text ->
                assertThat(text)
                    .doesNotContain(MARK, encoded.substring(40, 60))
                    .doesNotContain(OTHER.pem().lines().skip(1).findFirst().orElseThrow()));
  }

  @Test
  @DisplayName("S-120: what was read of a Secret does not show it either")
  void whatWasReadDoesNotShowIt() {
    var secret = Manifests.closed(TlsSecrets.of(OTHER.pem(), KEY)).resources().get(0);
    assertThat((Object) PemValue.of(secret, "tls.key")).asString().doesNotContain(MARK);
    assertThat(PemBlock.in(KEY)).hasSize(1).asString().doesNotContain(MARK);
  }

  @Test
  void aDamagedCertificateOrKeyIsNeverAnError() {
    Evaluator evaluator =
        new Evaluator(
            Library.rules().stream()
                .filter(rule -> rule.getClass().getPackageName().endsWith(".tls"))
                .toList(),
            Profile.DEFAULT,
            LocalDate.of(2026, 1, 1));
    Random random = new Random(1);
    for (int i = 0; i < 3000; i++) {
      byte[] certificate = damaged(OTHER.der(OTHER), random);
      byte[] key = damaged(OTHER.key().getEncoded(), random);
      String manifest =
          TlsSecrets.of(
              TestCertificate.pem("CERTIFICATE", certificate),
              TestCertificate.pem(i % 2 == 0 ? "PRIVATE KEY" : "EC PRIVATE KEY", key));
      assertThatCode(() -> evaluator.evaluate(Manifests.closed(manifest)))
          .as(manifest)
          .doesNotThrowAnyException();
    }
  }

  private static byte[] damaged(byte[] sound, Random random) {
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      sound[random.nextInt(sound.length)] = (byte) random.nextInt();
    }
    return sound;
  }

  @Test
  void aTextFullOfBeginningsIsReadOnce() {
    String text = "-----BEGIN PRIVATE KEY-----".repeat(100_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(PemBlock.in(text)).isEmpty());
  }
}
