package dev.plumbline.library.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngressHostConflictTest {
  private static final String SECURE = secure("web", "shop");

  private static String secure(String namespace, String name) {
    return Ingresses.named(
        namespace, name, "tls: [{hosts: [a.io], secretName: s}]\nrules: [{host: a.io}]");
  }

  private static String plain(String namespace, String name) {
    return Ingresses.named(namespace, name, "rules:\n- host: a.io\n");
  }

  private static Judged judge(String... documents) {
    return Judged.by(new IngressHostConflict(), String.join("---\n", documents));
  }

  @Test
  @DisplayName("S-107: the Ingress without TLS is reported and names the other's place")
  void theOneWithoutTlsIsReported() {
    Judged judged = judge(SECURE, plain("web", "old"));
    assertThat(judged.messages())
        .containsExactly(
            "13: host \"a.io\" has no TLS here, but has it in Ingress web/shop (test.yaml:6)");
    assertThat(judged.severities()).containsExactly(Severity.HIGH);
    assertThat(judged.paths()).containsExactly("spec.rules[0].host");
  }

  @Test
  @DisplayName("S-107: the order of the documents does not matter")
  void theOrderDoesNotMatter() {
    assertThat(judge(plain("web", "old"), SECURE).messages())
        .containsExactly(
            "6: host \"a.io\" has no TLS here, but has it in Ingress web/shop (test.yaml:13)");
  }

  @Test
  @DisplayName("S-107: an Ingress in another namespace conflicts as well")
  void namespacesDoNotMatter() {
    assertThat(judge(SECURE, plain("other", "old")).messages()).hasSize(1);
  }

  @Test
  @DisplayName("S-107: what an open world shows is judged, and needs no more")
  void anOpenWorldIsJudged() {
    Judged judged =
        Judged.by(new IngressHostConflict(), World.OPEN, SECURE + "---\n" + plain("other", "old"));
    assertThat(judged.messages()).hasSize(1);
    assertThat(judged.reasons()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules: [{host: A.IO}]",
        "tls: []\nrules: [{host: a.io}]",
        "tls: [{}]\nrules: [{host: a.io}]",
        "tls: [{hosts: [b.io], secretName: s}]\nrules: [{host: b.io}, {host: a.io}]",
        "rules: [{host: a.io}, {host: a.io}]"
      })
  @DisplayName("S-107: TLS for another host, or empty TLS, is none; a host is reported once")
  void withoutTlsForTheHost(String spec) {
    assertThat(judge(SECURE, Ingresses.named("web", "old", spec)).messages()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules: [{host: b.io}]",
        "rules: [{host: b.a.io}]",
        "rules: [{}]",
        "defaultBackend: {service: {name: x}}",
        "tls: [{hosts: [A.io], secretName: s}]\nrules: [{host: a.io}]",
        "tls: [{hosts: [a.io]}]\nrules: [{host: a.io}]",
        "tls: [{secretName: s}]\nrules: [{host: a.io}]"
      })
  @DisplayName("S-107: another host, or TLS on both sides, is no conflict")
  void noConflict(String spec) {
    assertThat(judge(SECURE, Ingresses.named("web", "old", spec)).messages()).isEmpty();
  }

  @Test
  @DisplayName("S-107: two Ingresses without TLS do not conflict")
  void twoWithoutTlsDoNotConflict() {
    assertThat(judge(plain("web", "a"), plain("web", "b")).messages()).isEmpty();
  }

  @Test
  @DisplayName("S-107: the other has TLS by a wildcard or by the controller's choice")
  void theOtherMayHaveTlsByWildcard() {
    String wildcard =
        Ingresses.named(
            "web", "shop", "tls: [{hosts: ['*.io'], secretName: s}]\nrules: [{host: a.io}]");
    String chosen = Ingresses.named("web", "shop", "tls: [{secretName: s}]\nrules: [{host: a.io}]");
    assertThat(judge(wildcard, plain("web", "old")).messages()).hasSize(1);
    assertThat(judge(chosen, plain("web", "old")).messages()).hasSize(1);
  }

  @Test
  @DisplayName("S-107: of several with TLS the first by namespace and name is named")
  void theFirstByNameIsNamed() {
    assertThat(
            judge(secure("z", "a"), secure("b", "z"), secure("b", "c"), plain("q", "old"))
                .messages())
        .singleElement()
        .asString()
        .contains("Ingress b/c (");
  }

  @Test
  void theSameIngressDeclaredTwiceIsNoConflict() {
    assertThat(judge(SECURE, plain("web", "shop")).messages()).isEmpty();
  }
}
