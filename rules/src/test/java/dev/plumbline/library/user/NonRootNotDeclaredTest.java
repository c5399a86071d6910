package dev.plumbline.library.user;

import static dev.plumbline.library.user.Pods.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NonRootNotDeclaredTest {

  private static Judged judge(String spec) {
    return Judged.by(new NonRootNotDeclared(), pod(spec));
  }

  @Test
  @DisplayName("S-61: a user id alone is not what Pod Security restricted demands")
  void aUserIdAloneIsNotEnough() {
    Judged judged =
        judge(
            """
            securityContext: {runAsUser: 1000}
            containers:
            - name: app
            - name: metrics
              securityContext: {runAsNonRoot: true}
            """);

    assertThat(judged.messages())
        .containsExactly(
            "7: container \"app\" runs as user 1000,"
                + " but Pod Security restricted demands runAsNonRoot: true");
    assertThat(judged.severities()).containsExactly(Severity.LOW);
  }

  @Test
  @DisplayName("S-59: a container that overrides the pod's runAsNonRoot is refused whatever its id")
  void aContainerThatOverridesThePodIsRefusedWhateverItsId() {
    assertThat(
            judge(
                    """
                    securityContext: {runAsNonRoot: true, runAsUser: 1000}
                    containers:
                    - name: app
                      securityContext:
                        runAsNonRoot: false
                    """)
                .messages())
        .containsExactly(
            "9: container \"app\" runs as user 1000,"
                + " but Pod Security restricted demands runAsNonRoot: true");
  }

  @Test
  @DisplayName("S-58: a pod that allows root is refused though no container makes use of it")
  void aPodThatAllowsRootIsRefusedThoughNoContainerMakesUseOfIt() {
    Judged judged =
        judge(
            """
            securityContext:
              runAsNonRoot: false
              runAsUser: 0
            containers:
            - name: app
              securityContext: {runAsNonRoot: true, runAsUser: 1000}
            """);

    assertThat(judged.messages())
        .containsExactly(
            "6: no container of the pod inherits its runAsNonRoot of false,"
                + " but Pod Security restricted refuses it",
            "7: no container of the pod inherits its runAsUser of 0,"
                + " but Pod Security restricted refuses it");
  }

  @Test
  @DisplayName("S-58: a setting that a container inherits is the container's finding")
  void aSettingThatAContainerInheritsIsTheContainersFinding() {
    assertThat(
            judge(
                    """
                    securityContext: {runAsNonRoot: false}
                    containers:
                    - name: app
                    - name: metrics
                      securityContext: {runAsNonRoot: true}
                    """)
                .messages())
        .isEmpty();
  }

  @Test
  void whatMayRunAsRootIsLeftToItsOwnRule() {
    assertThat(judge("containers:\n- name: app").messages()).isEmpty();
    assertThat(judge("containers:\n- name: app\n  securityContext: {runAsUser: 0}").messages())
        .isEmpty();
  }

  @Test
  @DisplayName("S-66: a user namespace frees from it in newer versions of the standard")
  void aUserNamespaceFreesFromItInNewerVersions() {
    Judged judged =
        judge(
            """
            hostUsers: false
            securityContext: {runAsUser: 1000}
            containers:
            - name: app
            """);

    assertThat(judged.messages())
        .containsExactly(
            "8: container \"app\" runs as user 1000,"
                + " but Pod Security restricted before version 1.35 demands runAsNonRoot: true");
    assertThat(judged.severities()).containsExactly(Severity.INFO);
  }

  @Test
  @DisplayName("S-67: Windows pods must declare it too")
  void windowsPodsMustDeclareItToo() {
    assertThat(judge("os: {name: windows}\ncontainers:\n- name: app").messages())
        .containsExactly(
            "7: container \"app\" runs on Windows,"
                + " but Pod Security restricted demands runAsNonRoot: true");
  }
}
