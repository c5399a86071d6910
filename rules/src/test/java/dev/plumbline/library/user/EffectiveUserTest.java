package dev.plumbline.library.user;

import static dev.plumbline.library.user.Pods.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which of a pod's and a container's settings decides whether it runs as root. */
class EffectiveUserTest {

  private static Judged judge(String manifest) {
    return Judged.by(new RunAsRoot(), manifest);
  }

  @Test
  @DisplayName("S-57: the pod's values hold where the container sets none")
  void thePodsValuesHoldWhereTheContainerSetsNone() {
    assertThat(
            judge(
                    pod(
                        """
                        securityContext: {runAsNonRoot: true}
                        containers:
                        - name: app
                        - name: metrics
                          securityContext: {readOnlyRootFilesystem: true}
                        """))
                .messages())
        .isEmpty();
  }

  @Test
  @DisplayName("S-57: the container's value overrides the pod's, container by container")
  void theContainersValueOverridesThePods() {
    Judged judged =
        judge(
            pod(
                """
                securityContext: {runAsUser: 0}
                containers:
                - name: app
                  securityContext: {runAsUser: 1000}
                - name: metrics
                """));

    assertThat(judged.messages())
        .containsExactly("9: container \"metrics\" runs as root: the pod sets runAsUser to 0");
    assertThat(judged.paths())
        .containsExactly("spec.containers[metrics].securityContext.runAsUser");
  }

  @Test
  @DisplayName("S-57: values are inherited field by field")
  void valuesAreInheritedFieldByField() {
    assertThat(
            judge(
                    pod(
                        """
                        securityContext: {runAsUser: 1000}
                        containers:
                        - name: app
                          securityContext: {runAsNonRoot: false}
                        """))
                .messages())
        .isEmpty();
  }

  @Test
  @DisplayName("S-58: a pod that allows root runs without it where all containers forbid it")
  void aPodThatAllowsRootRunsWithoutItWhereAllContainersForbidIt() {
    assertThat(
            judge(
                    pod(
                        """
                        securityContext: {runAsNonRoot: false}
                        containers:
                        - name: app
                          securityContext: {runAsNonRoot: true}
                        """))
                .messages())
        .isEmpty();
  }

  @Test
  @DisplayName("S-58: a container that sets nothing inherits the pod's permission")
  void aContainerThatSetsNothingInheritsThePodsPermission() {
    assertThat(
            judge(
                    pod(
                        """
                        securityContext: {runAsNonRoot: false}
                        containers:
                        - name: app
                        """))
                .messages())
        .containsExactly(
            "7: container \"app\" may run as root: the pod sets runAsNonRoot to false");
  }

  @Test
  @DisplayName("S-59: a container that allows root fails though its pod forbids it")
  void aContainerThatAllowsRootFailsThoughItsPodForbidsIt() {
    Judged judged =
        judge(
            pod(
                """
                securityContext: {runAsNonRoot: true}
                containers:
                - name: app
                  securityContext:
                    runAsNonRoot: false
                - name: metrics
                """));

    assertThat(judged.messages())
        .containsExactly("9: container \"app\" may run as root: runAsNonRoot is false");
  }

  @Test
  @DisplayName("S-60: a container that never starts does not run as root")
  void aContainerThatNeverStartsDoesNotRunAsRoot() {
    assertThat(
            judge(
                    pod(
                        """
                        securityContext: {runAsNonRoot: true, runAsUser: 0}
                        containers:
                        - name: app
                        """))
                .messages())
        .isEmpty();
  }
}
