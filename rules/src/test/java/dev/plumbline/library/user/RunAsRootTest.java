package dev.plumbline.library.user;

import static dev.plumbline.library.user.Pods.cronJob;
import static dev.plumbline.library.user.Pods.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunAsRootTest {
  private static final String NOTHING_SET =
      "container \"app\" may run as root: neither runAsNonRoot nor runAsUser is set";

  private static Judged judge(String manifest) {
    return Judged.by(new RunAsRoot(), manifest);
  }

  @Test
  void aContainerOfWhichNothingIsSaidMayRunAsRoot() {
    Judged judged = judge(pod("containers:\n- name: app"));

    assertThat(judged.messages()).containsExactly("6: " + NOTHING_SET);
    assertThat(judged.paths()).containsExactly("spec.containers[app].securityContext.runAsNonRoot");
    assertThat(judged.severities()).containsExactly(Severity.HIGH);
  }

  @Test
  @DisplayName("S-61: a user id above zero is enough")
  void aUserIdAboveZeroIsEnough() {
    assertThat(
            judge(pod("containers:\n- name: app\n  securityContext: {runAsUser: 1000}")).messages())
        .isEmpty();
  }

  @Test
  void userIdZeroCountsMoreThanThePermission() {
    assertThat(
            judge(
                    pod(
                        """
                        containers:
                        - name: app
                          securityContext:
                            runAsNonRoot: false
                            runAsUser: 0
                        """))
                .messages())
        .containsExactly("9: container \"app\" runs as root: runAsUser is 0");
  }

  @Test
  @DisplayName("S-64: an id that the API server refuses is left to invalid-user-id")
  void anIdThatTheApiServerRefusesIsLeftToItsOwnRule() {
    assertThat(
            judge(pod("containers:\n- name: app\n  securityContext: {runAsUser: '1000'}"))
                .messages())
        .isEmpty();
  }

  @Test
  void onlyTheBooleanTrueForbidsRoot() {
    assertThat(
            judge(pod("containers:\n- name: app\n  securityContext: {runAsNonRoot: 'true'}"))
                .messages())
        .containsExactly(
            "7: container \"app\" may run as root: runAsNonRoot is the string \"true\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{runAsNonRoot: null}", "{runAsUser: }", "{}", "null", "7", "[]"})
  void nullEmptyAndMistypedSettingsAreNoSettings(String context) {
    assertThat(judge(pod("containers:\n- name: app\n  securityContext: " + context)).messages())
        .singleElement()
        .asString()
        .endsWith(NOTHING_SET);
  }

  @Test
  @DisplayName("S-65: init containers, sidecars and ephemeral containers are judged too")
  void everyKindOfContainerIsJudged() {
    assertThat(
            judge(
                    pod(
                        """
                        initContainers:
                        - name: setup
                        - name: proxy
                          restartPolicy: Always
                        containers:
                        - name: app
                        ephemeralContainers:
                        - name: debugger
                        """))
                .paths())
        .containsExactly(
            "spec.initContainers[setup].securityContext.runAsNonRoot",
            "spec.initContainers[proxy].securityContext.runAsNonRoot",
            "spec.containers[app].securityContext.runAsNonRoot",
            "spec.ephemeralContainers[debugger].securityContext.runAsNonRoot");
  }

  @Test
  void podsOfACronJobAreJudgedWhereTheyStand() {
    assertThat(judge(cronJob("containers:\n- name: app")).messages())
        .containsExactly("10: " + NOTHING_SET);
  }
}
