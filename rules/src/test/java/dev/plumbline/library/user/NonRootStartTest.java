package dev.plumbline.library.user;

import static dev.plumbline.library.user.Pods.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whether a container that forbids root can start. */
class NonRootStartTest {

  private static Judged startsAsRoot(String spec) {
    return Judged.by(new NonRootWithRootUid(), pod(spec));
  }

  private static Judged dependsOnImage(String spec) {
    return Judged.by(new NonRootWithoutUid(), pod(spec));
  }

  @Test
  @DisplayName("S-60: runAsNonRoot with user id 0 never starts")
  void nonRootWithUserIdZeroNeverStarts() {
    Judged judged =
        startsAsRoot(
            """
            containers:
            - name: app
              securityContext:
                runAsNonRoot: true
                runAsUser: 0
            """);

    assertThat(judged.messages())
        .containsExactly(
            "9: container \"app\" will not start: runAsNonRoot is true, but runAsUser is 0");
    assertThat(judged.severities()).containsExactly(Severity.HIGH);
  }

  @Test
  @DisplayName("S-60: the two may meet from pod and container")
  void theTwoMayMeetFromPodAndContainer() {
    assertThat(
            startsAsRoot(
                    """
                    securityContext: {runAsUser: 0}
                    containers:
                    - name: app
                      securityContext: {runAsNonRoot: true}
                    - name: metrics
                      securityContext: {runAsNonRoot: true, runAsUser: 1000}
                    - name: cache
                    """)
                .messages())
        .containsExactly(
            "8: container \"app\" will not start: runAsNonRoot is true,"
                + " but the pod sets runAsUser to 0");
  }

  @Test
  @DisplayName("S-60: a user namespace does not help")
  void aUserNamespaceDoesNotHelp() {
    assertThat(
            startsAsRoot(
                    """
                    hostUsers: false
                    securityContext: {runAsNonRoot: true, runAsUser: 0}
                    containers:
                    - name: app
                    """)
                .messages())
        .containsExactly(
            "8: container \"app\" will not start: the pod sets runAsNonRoot to true,"
                + " but the pod sets runAsUser to 0");
  }

  @Test
  @DisplayName("S-67: on Windows it is ContainerAdministrator that does not start")
  void onWindowsContainerAdministratorDoesNotStart() {
    assertThat(
            startsAsRoot(
                    """
                    os: {name: windows}
                    securityContext: {runAsNonRoot: true}
                    containers:
                    - name: app
                      securityContext:
                        windowsOptions:
                          runAsUserName: ContainerAdministrator
                    """)
                .messages())
        .containsExactly(
            "11: container \"app\" will not start: the pod sets runAsNonRoot to true,"
                + " but runAsUserName is ContainerAdministrator");
  }

  @Test
  @DisplayName("S-62: without a user id the image decides")
  void withoutAUserIdTheImageDecides() {
    Judged judged =
        dependsOnImage(
            """
            securityContext: {runAsNonRoot: true}
            containers:
            - name: app
            - name: metrics
              securityContext: {runAsUser: 1000}
            - name: cache
              securityContext: {runAsNonRoot: false}
            """);

    assertThat(judged.messages())
        .containsExactly(
            "7: container \"app\" starts only if the USER of its image is a number above 0:"
                + " runAsNonRoot is true and runAsUser is not set");
    assertThat(judged.severities()).containsExactly(Severity.INFO);
  }

  @Test
  @DisplayName("S-62: on Windows there are no user ids to set")
  void onWindowsThereAreNoUserIdsToSet() {
    assertThat(
            dependsOnImage(
                    """
                    os: {name: windows}
                    securityContext: {runAsNonRoot: true}
                    containers:
                    - name: app
                    """)
                .messages())
        .isEmpty();
  }
}
