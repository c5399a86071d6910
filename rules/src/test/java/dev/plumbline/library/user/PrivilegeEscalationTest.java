package dev.plumbline.library.user;

import static dev.plumbline.library.user.Pods.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivilegeEscalationTest {

  private static Judged judge(String spec) {
    return Judged.by(new PrivilegeEscalation(), pod(spec));
  }

  private static Judged impossible(String context) {
    return Judged.by(
        new ImpossiblePrivilegeEscalation(),
        pod("containers:\n- name: app\n  securityContext:\n" + context.indent(4)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "null", "'false'"})
  @DisplayName("S-68: it must be explicitly false")
  void itMustBeExplicitlyFalse(String value) {
    assertThat(
            judge(
                    "containers:\n- name: app\n  securityContext: {allowPrivilegeEscalation: "
                        + value
                        + "}")
                .messages())
        .containsExactly(
            "7: container \"app\" may gain privileges:"
                + " allowPrivilegeEscalation is not set to false");
  }

  @Test
  @DisplayName("S-68: a value at pod level does nothing")
  void aValueAtPodLevelDoesNothing() {
    Judged judged =
        judge(
            """
            securityContext:
              allowPrivilegeEscalation: false
            containers:
            - name: app
            """);

    assertThat(judged.messages())
        .containsExactly(
            "6: allowPrivilegeEscalation does nothing here:"
                + " each container must set it, pods cannot",
            "8: container \"app\" may gain privileges:"
                + " allowPrivilegeEscalation is not set to false");
  }

  @Test
  void aValueAtPodLevelIsNoMatterWhereEveryContainerSetsItsOwn() {
    assertThat(
            judge(
                    """
                    securityContext: {allowPrivilegeEscalation: false}
                    containers:
                    - name: app
                      securityContext: {allowPrivilegeEscalation: false}
                    """)
                .messages())
        .isEmpty();
  }

  @Test
  @DisplayName("S-67: Windows has no such thing")
  void windowsHasNoSuchThing() {
    assertThat(judge("os: {name: windows}\ncontainers:\n- name: app").messages()).isEmpty();
  }

  @Test
  @DisplayName("S-68: the API server refuses it together with privileged")
  void theApiServerRefusesItTogetherWithPrivileged() {
    assertThat(impossible("allowPrivilegeEscalation: false\nprivileged: true").messages())
        .containsExactly(
            "9: the API server refuses container \"app\":"
                + " allowPrivilegeEscalation is false, but privileged is true");
  }

  @Test
  @DisplayName("S-68: the API server refuses it together with CAP_SYS_ADMIN")
  void theApiServerRefusesItTogetherWithCapSysAdmin() {
    assertThat(
            impossible(
                    """
                    allowPrivilegeEscalation: false
                    capabilities:
                      add: [CHOWN, CAP_SYS_ADMIN]
                    """)
                .messages())
        .containsExactly(
            "10: the API server refuses container \"app\":"
                + " allowPrivilegeEscalation is false, but it adds CAP_SYS_ADMIN");
  }

  @Test
  @DisplayName("S-68: the API server compares with the prefix only, so SYS_ADMIN passes")
  void theApiServerComparesWithThePrefixOnly() {
    assertThat(
            impossible("allowPrivilegeEscalation: false\ncapabilities: {add: [SYS_ADMIN]}")
                .messages())
        .isEmpty();
  }

  @Test
  void aPrivilegedContainerThatMayEscalateIsPossible() {
    assertThat(impossible("privileged: true").messages()).isEmpty();
    assertThat(impossible("privileged: true\nallowPrivilegeEscalation: true").messages()).isEmpty();
  }
}
