package dev.plumbline.library.user;

import static dev.plumbline.library.user.Pods.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Root where it is not uid 0 of the node: in user namespaces and on Windows. */
class RootElsewhereTest {

  private static Judged judge(String manifest) {
    return Judged.by(new RunAsRoot(), manifest);
  }

  @Test
  @DisplayName("S-66: root of a user namespace is reported as low, with the policy version")
  void rootOfAUserNamespaceIsLow() {
    Judged judged = judge(pod("hostUsers: false\ncontainers:\n- name: app"));

    assertThat(judged.severities()).containsExactly(Severity.LOW);
    assertThat(judged.messages())
        .containsExactly(
            "7: container \"app\" may run as root of a user namespace, which Pod Security"
                + " restricted allows from version 1.35 on:"
                + " neither runAsNonRoot nor runAsUser is set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "null", "'false'"})
  @DisplayName("S-66: only hostUsers: false makes a user namespace")
  void onlyTheBooleanFalseMakesAUserNamespace(String hostUsers) {
    Judged judged = judge(pod("hostUsers: " + hostUsers + "\ncontainers:\n- name: app"));

    assertThat(judged.severities()).containsExactly(Severity.HIGH);
  }

  @Test
  @DisplayName("S-67: on Windows root is ContainerAdministrator, in any case")
  void onWindowsRootIsContainerAdministrator() {
    Judged judged =
        judge(
            pod(
                """
                os: {name: windows}
                securityContext:
                  windowsOptions: {runAsUserName: containeradministrator}
                containers:
                - name: app
                  securityContext:
                    windowsOptions:
                      runAsUserName: ContainerAdministrator
                - name: metrics
                  securityContext: {windowsOptions: {runAsUserName: ContainerUser}}
                - name: cache
                """));

    assertThat(judged.messages())
        .containsExactly(
            "12: container \"app\" runs as root: runAsUserName is ContainerAdministrator",
            "15: container \"cache\" runs as root:"
                + " the pod sets runAsUserName to containeradministrator");
  }

  @Test
  @DisplayName("S-67: user ids say nothing on Windows")
  void userIdsSayNothingOnWindows() {
    assertThat(
            judge(
                    pod(
                        """
                        os: {name: windows}
                        containers:
                        - name: app
                        - name: metrics
                          securityContext: {runAsUser: 0}
                        """))
                .messages())
        .isEmpty();
  }

  @Test
  @DisplayName("S-67: a node selector for Windows does not make a Windows pod")
  void aNodeSelectorDoesNotMakeAWindowsPod() {
    assertThat(
            judge(
                    pod(
                        """
                        nodeSelector: {kubernetes.io/os: windows}
                        containers:
                        - name: app
                        """))
                .messages())
        .hasSize(1);
  }

  @Test
  @DisplayName("S-67: on Linux the name of a Windows account says nothing")
  void onLinuxTheNameOfAWindowsAccountSaysNothing() {
    assertThat(
            judge(
                    pod(
                        """
                        securityContext:
                          runAsUser: 1000
                          windowsOptions: {runAsUserName: ContainerAdministrator}
                        containers:
                        - name: app
                        """))
                .messages())
        .isEmpty();
  }
}
