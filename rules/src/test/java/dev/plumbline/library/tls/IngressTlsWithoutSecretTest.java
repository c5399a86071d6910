package dev.plumbline.library.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngressTlsWithoutSecretTest {
  private static Judged judge(String tls) {
    return Judged.by(
        new IngressTlsWithoutSecret(),
        Ingresses.withSpec("tls: " + tls + "\nrules: [{host: a.io}]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{hosts: [a.io]}]",
        "[{hosts: [a.io], secretName: ''}]",
        "[{hosts: [a.io], secretName: null}]"
      })
  @DisplayName("S-106: without secretName the certificate is the controller's choice: a warning")
  void aMissingSecretIsAWarning(String tls) {
    Judged judged = judge(tls);
    assertThat(judged.messages())
        .containsExactly(
            "5: tls[0] names no secret: which certificate its hosts present is up to the"
                + " controller");
    assertThat(judged.severities()).containsExactly(Severity.MEDIUM);
    assertThat(judged.paths()).containsExactly("spec.tls[0].secretName");
  }

  @Test
  @DisplayName("S-106: each entry needs its own secret")
  void eachEntryNeedsItsOwn() {
    assertThat(judge("[{hosts: [a.io], secretName: s}, {hosts: [b.io]}, {}]").paths())
        .containsExactly("spec.tls[1].secretName", "spec.tls[2].secretName");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{hosts: [a.io], secretName: s}]", "[{secretName: s}]"})
  @DisplayName("S-106: a secret suffices")
  void aSecretSuffices(String tls) {
    assertThat(judge(tls).messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "[{}]", "[{}, null]"})
  @DisplayName("S-103: an Ingress without any TLS is left to the rule about that")
  void withoutTlsNothingIsSaidHere(String tls) {
    assertThat(judge(tls).messages()).isEmpty();
  }
}
