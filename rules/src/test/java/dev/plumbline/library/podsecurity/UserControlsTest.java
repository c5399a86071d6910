package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.Pods.CONTAINER;
import static dev.plumbline.library.podsecurity.Pods.app;
import static dev.plumbline.library.podsecurity.Pods.paths;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the controls of users and privileges make of single pods. */
class UserControlsTest {

  @Test
  @DisplayName("S-57: each container is judged by its own value, else by the pod's")
  void eachContainerIsJudgedByItself() {
    assertThat(
            paths(
                new PodSecurityRunAsNonRoot(),
                """
                securityContext: {},
                containers: [
                  {name: set, securityContext: {runAsNonRoot: true}},
                  {name: unset},
                  {name: unfit, securityContext: {runAsNonRoot: false}}]"""))
        .containsExactly(
            "spec.containers[unset].securityContext.runAsNonRoot",
            "spec.containers[unfit].securityContext.runAsNonRoot");
  }

  @Test
  @DisplayName("S-58: the pod's false is refused though every container says true")
  void thePodsFalseIsRefused() {
    assertThat(
            paths(
                new PodSecurityRunAsNonRoot(),
                """
                securityContext: {runAsNonRoot: false},
                containers: [{name: app, securityContext: {runAsNonRoot: true}}]"""))
        .containsExactly("spec.securityContext.runAsNonRoot");
  }

  @Test
  @DisplayName("S-59: a container's false is refused though the pod says true")
  void aContainersFalseIsRefused() {
    assertThat(
            paths(
                new PodSecurityRunAsNonRoot(),
                """
                securityContext: {runAsNonRoot: true},
                containers: [{name: app, securityContext: {runAsNonRoot: false}}, {name: b}]"""))
        .containsExactly(CONTAINER + "runAsNonRoot");
  }

  @Test
  @DisplayName("S-60: runAsNonRoot does not make up for user 0")
  void runAsNonRootDoesNotMakeUpForUserZero() {
    String context = "runAsNonRoot: true, runAsUser: 0";
    assertThat(app(new PodSecurityRunAsUser(), context)).containsExactly(CONTAINER + "runAsUser");
    assertThat(app(new PodSecurityRunAsNonRoot(), context)).isEmpty();
  }

  @Test
  @DisplayName("S-61: a user above 0 is no runAsNonRoot")
  void aUserAboveZeroIsNoRunAsNonRoot() {
    assertThat(app(new PodSecurityRunAsNonRoot(), "runAsUser: 1000"))
        .containsExactly(CONTAINER + "runAsNonRoot");
    assertThat(app(new PodSecurityRunAsUser(), "runAsUser: 1000")).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("S-63: 0 is 0 however it is written")
  @ValueSource(strings = {"0", "00", "0x0", "0.0"})
  void zeroIsZero(String zero) {
    assertThat(app(new PodSecurityRunAsUser(), "runAsUser: " + zero)).hasSize(1);
  }

  @Test
  @DisplayName("S-67: a node selector does not make a Windows pod")
  void aNodeSelectorDoesNotMakeAWindowsPod() {
    String pod = ": {kubernetes.io/os: windows}, containers: [{name: app}]";
    assertThat(paths(new PodSecurityPrivilegeEscalation(), "nodeSelector" + pod)).hasSize(1);
    assertThat(
            paths(
                new PodSecurityPrivilegeEscalation(),
                "os: {name: windows}, containers: [{name: app}]"))
        .isEmpty();
  }

  @Test
  @DisplayName("S-68: only the container can rule out privilege escalation")
  void thePodCannotRuleOutPrivilegeEscalation() {
    assertThat(
            paths(
                new PodSecurityPrivilegeEscalation(),
                """
                securityContext: {allowPrivilegeEscalation: false},
                containers: [{name: app}]"""))
        .containsExactly(CONTAINER + "allowPrivilegeEscalation");
  }
}
