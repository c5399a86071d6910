package dev.plumbline.library.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IngressWithoutTlsTest {
  private static final String CLEAR = ": every host of this Ingress is served in clear text";
  private static final String DEFAULT =
      "5: tls names neither hosts nor a secret: every host gets the default certificate of the"
          + " controller";

  private static Judged judge(String spec) {
    return Judged.by(new IngressWithoutTls(), Ingresses.withSpec(spec));
  }

  @Test
  @DisplayName("S-103: tls that is not set is not TLS")
  void absentTlsIsNoTls() {
    Judged judged = judge("rules: [{host: a.io}]");
    assertThat(judged.messages()).containsExactly("4: tls is not set" + CLEAR);
    assertThat(judged.severities()).containsExactly(Severity.HIGH);
    assertThat(judged.paths()).containsExactly("spec.tls");
  }

  @Test
  @DisplayName("S-103: tls: null is not TLS, with a message of its own")
  void nullIsNoTls() {
    assertThat(judge("tls: null\nrules: [{host: a.io}]").messages())
        .containsExactly("5: tls is null, as if it were not set" + CLEAR);
  }

  @Test
  @DisplayName("S-103: tls: [] is not TLS, with a message of its own")
  void anEmptyListIsNoTls() {
    assertThat(judge("tls: []\nrules: [{host: a.io}]").messages())
        .containsExactly("5: tls is an empty list" + CLEAR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{}]", "[null]", "[{}, {}]", "[{hosts: [], secretName: ''}]"})
  @DisplayName("S-103: tls: [{}] is the default certificate for all hosts, with its own message")
  void anEmptyEntryIsNoTls(String tls) {
    assertThat(judge("tls: " + tls + "\nrules: [{host: a.io}]").messages())
        .containsExactly(DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "yes please", "{hosts: [a.io]}"})
  void aMistypedTlsIsNoTls(String tls) {
    assertThat(judge("tls: " + tls).messages()).containsExactly("5: tls is not a list" + CLEAR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[{hosts: [a.io]}]", "[{secretName: a}]", "[{}, {hosts: [a.io], secretName: a}]"})
  void hostsOrASecretAreTls(String tls) {
    assertThat(judge("tls: " + tls + "\nrules: [{host: a.io}]").messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "extensions/v1beta1, Ingress, 1",
    "networking.k8s.io/v1beta1, Ingress, 1",
    "networking.k8s.io/v1, Ingress, 1",
    "networking.internal.knative.dev/v1alpha1, Ingress, 0",
    "networking.k8s.io/v1, IngressClass, 0"
  })
  @DisplayName("S-103, S-156: an Ingress of an older API is judged too, another kind is not")
  void olderVersionsAreJudged(String apiVersion, String kind, int findings) {
    String ingress =
        Ingresses.withSpec("tls: []")
            .replace("networking.k8s.io/v1", apiVersion)
            .replace("kind: Ingress", "kind: " + kind);
    assertThat(Judged.by(new IngressWithoutTls(), ingress).messages()).hasSize(findings);
  }
}
