package dev.plumbline.library.user;

import static dev.plumbline.library.user.Pods.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Privileged containers, on Linux and on Windows. */
class PrivilegesTest {

  private static Judged privileged(String spec) {
    return Judged.by(new PrivilegedContainer(), pod(spec));
  }

  private static Judged hostProcess(String spec) {
    return Judged.by(new HostProcessContainer(), pod(spec));
  }

  @Test
  @DisplayName("S-65: a privileged container of any kind is found")
  void aPrivilegedContainerOfAnyKindIsFound() {
    Judged judged =
        privileged(
            """
            initContainers:
            - name: setup
              securityContext: {privileged: true}
            containers:
            - name: app
              securityContext: {privileged: false}
            ephemeralContainers:
            - name: debugger
              securityContext:
                privileged: true
            """);

    assertThat(judged.messages())
        .containsExactly(
            "7: container \"setup\" is privileged", "14: container \"debugger\" is privileged");
    assertThat(judged.severities()).containsOnly(Severity.CRITICAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "'true'", "1"})
  void onlyTheBooleanTrueIsPrivileged(String value) {
    assertThat(
            privileged("containers:\n- name: app\n  securityContext: {privileged: " + value + "}")
                .messages())
        .isEmpty();
  }

  @Test
  @DisplayName("S-67: host processes are found at container level")
  void hostProcessesAreFoundAtContainerLevel() {
    Judged judged =
        hostProcess(
            """
            containers:
            - name: app
              securityContext: {windowsOptions: {hostProcess: true}}
            - name: metrics
              securityContext: {windowsOptions: {hostProcess: false}}
            """);

    assertThat(judged.messages())
        .containsExactly(
            "7: container \"app\" runs as a process of its Windows node: hostProcess is true");
    assertThat(judged.severities()).containsExactly(Severity.CRITICAL);
  }

  @Test
  @DisplayName("S-67: host processes are found in every container that inherits them")
  void hostProcessesAreFoundInEveryContainerThatInheritsThem() {
    Judged judged =
        hostProcess(
            """
            securityContext: {windowsOptions: {hostProcess: true}}
            containers:
            - name: app
            - name: metrics
            """);

    assertThat(judged.messages())
        .containsExactly(
            "7: container \"app\" runs as a process of its Windows node:"
                + " the pod sets hostProcess to true",
            "8: container \"metrics\" runs as a process of its Windows node:"
                + " the pod sets hostProcess to true");
    assertThat(judged.paths())
        .contains("spec.containers[app].securityContext.windowsOptions.hostProcess");
  }

  @Test
  @DisplayName("S-67: host processes are found at pod level even where no container inherits them")
  void hostProcessesAreFoundAtPodLevel() {
    assertThat(
            hostProcess(
                    """
                    securityContext: {windowsOptions: {hostProcess: true}}
                    containers:
                    - name: app
                      securityContext: {windowsOptions: {hostProcess: false}}
                    """)
                .messages())
        .containsExactly("5: the pod asks for processes of its Windows node: hostProcess is true");
  }
}
