package dev.plumbline.library.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.library.Judged;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.NotEvaluated;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judged as of 2026-01-01. */
class CertificateExpiredTest {
  private static final TestCertificate LEAF = TestCertificate.of("a.io").named("leaf");

  private static Judged judge(String manifest) {
    return Judged.by(new CertificateExpired(), manifest);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, CRITICAL, expired on 2025-12-31",
    "2026-01-01, HIGH, expires on 2026-01-01: today",
    "2026-01-02, HIGH, expires on 2026-01-02: in 1 day",
    "2026-01-07, HIGH, expires on 2026-01-07: in 6 days",
    "2026-01-08, LOW, expires on 2026-01-08: in 7 days",
    "2026-01-30, LOW, expires on 2026-01-30: in 29 days"
  })
  @DisplayName("S-111: expired is critical, less than 7 days high, less than 30 days low")
  void theSeverityDependsOnTheDaysLeft(String lastDay, Severity severity, String message) {
    Judged judged = judge(TlsSecrets.of(TestCertificate.of("a.io").until(lastDay)));
    assertThat(judged.messages()).containsExactly("6: the certificate " + message);
    assertThat(judged.severities()).containsExactly(severity);
  }

  @Test
  void thirtyDaysAreEnough() {
    assertThat(judge(TlsSecrets.of(TestCertificate.of("a.io").until("2026-01-31"))).messages())
        .isEmpty();
  }

  @Test
  void aCertificateOfTheFutureIsNotValidYet() {
    Judged judged = judge(TlsSecrets.of(TestCertificate.of("a.io").from("2026-01-02")));
    assertThat(judged.messages())
        .containsExactly("6: the certificate is not valid before 2026-01-02");
    assertThat(judged.severities()).containsExactly(Severity.HIGH);
  }

  @Test
  void anAuthorityInTheChainCountsButARootDoesNot() {
    TestCertificate middle = TestCertificate.of().named("middle").until("2025-06-01");
    TestCertificate root = TestCertificate.of().named("root").until("2025-03-01");
    String chain = LEAF.pem(middle) + middle.pem(root) + root.pem();
    assertThat(judge(TlsSecrets.of(chain, LEAF.keyPem())).messages())
        .containsExactly("6: certificate 2 of 3 expired on 2025-06-01");
  }

  @Test
  void theCertificateOfARouteIsJudged() {
    TestCertificate old = TestCertificate.of("a.io").until("2025-06-01");
    assertThat(judge(Routes.withTls(TlsSecrets.block("certificate", old.pem()))).messages())
        .containsExactly("6: the certificate expired on 2025-06-01");
  }

  @Test
  @DisplayName("S-111: without a day to judge by, expiry is unknown, not fine")
  void withoutADayExpiryIsUnknown() {
    var inventory = Manifests.closed(TlsSecrets.of(LEAF));
    CertificateExpired rule = new CertificateExpired();
    Findings findings = new Findings(rule.spec(), inventory.resources().get(0));
    rule.check(inventory.resources().get(0), inventory, findings);
    assertThat(findings.notEvaluated())
        .extracting(NotEvaluated::reason)
        .containsExactly("the day as of which to judge is not known");
  }
}
