package dev.plumbline.library.user;

import static dev.plumbline.library.user.Pods.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissingSeccompProfileTest {
  private static final String NONE = " has no seccomp profile: ";

  private static Judged judge(String spec) {
    return Judged.by(new MissingSeccompProfile(), pod(spec));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{type: RuntimeDefault}", "{type: Localhost, localhostProfile: a.json}"})
  @DisplayName("S-72: the pod's profile is enough")
  void thePodsProfileIsEnough(String profile) {
    assertThat(
            judge("securityContext: {seccompProfile: " + profile + "}\ncontainers:\n- name: app")
                .messages())
        .isEmpty();
  }

  @Test
  @DisplayName("S-72: without one of the pod, every container needs its own")
  void withoutOneOfThePodEveryContainerNeedsItsOwn() {
    Judged judged =
        judge(
            """
            containers:
            - name: app
              securityContext: {seccompProfile: {type: RuntimeDefault}}
            - name: metrics
            ephemeralContainers:
            - name: debugger
              securityContext: {seccompProfile: null}
            """);

    assertThat(judged.messages())
        .containsExactly(
            "8: container \"metrics\"" + NONE + "neither it nor the pod sets seccompProfile",
            "11: container \"debugger\"" + NONE + "neither it nor the pod sets seccompProfile");
    assertThat(judged.paths()).contains("spec.containers[metrics].securityContext.seccompProfile");
    assertThat(judged.severities()).containsOnly(Severity.MEDIUM);
  }

  @Test
  @DisplayName("S-72: Unconfined of the container overrides the pod's profile")
  void unconfinedOfTheContainerOverridesThePodsProfile() {
    assertThat(
            judge(
                    """
                    securityContext: {seccompProfile: {type: RuntimeDefault}}
                    containers:
                    - name: app
                      securityContext:
                        seccompProfile:
                          type: Unconfined
                    """)
                .messages())
        .containsExactly("10: container \"app\"" + NONE + "its seccompProfile is Unconfined");
  }

  @Test
  @DisplayName("S-72: Unconfined of the pod is the finding of each container that inherits it")
  void unconfinedOfThePodIsTheFindingOfEachContainerThatInheritsIt() {
    assertThat(
            judge(
                    """
                    securityContext: {seccompProfile: {type: Unconfined}}
                    containers:
                    - name: app
                    - name: metrics
                      securityContext: {seccompProfile: {type: RuntimeDefault}}
                    """)
                .messages())
        .containsExactly("7: container \"app\"" + NONE + "the pod's seccompProfile is Unconfined");
  }

  @Test
  @DisplayName("S-72: Unconfined of the pod is refused though no container inherits it")
  void unconfinedOfThePodIsRefusedThoughNoContainerInheritsIt() {
    assertThat(
            judge(
                    """
                    securityContext:
                      seccompProfile:
                        type: Unconfined
                    containers:
                    - name: app
                      securityContext: {seccompProfile: {type: RuntimeDefault}}
                    """)
                .messages())
        .containsExactly(
            "7: no container inherits the pod's seccompProfile of Unconfined,"
                + " but Pod Security refuses it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: Localhost} | is Localhost without a localhostProfile",
        "{type: Localhost, localhostProfile: ''} | is Localhost without a localhostProfile",
        "{} | has no type",
        "{type: runtime/default} | has the type \"runtime/default\", which does not exist",
        "{type: runtimeDefault} | has the type \"runtimeDefault\", which does not exist",
        "RuntimeDefault | has no type"
      })
  @DisplayName("S-72: Localhost needs a profile, and other types do not exist")
  void aProfileMustBeComplete(String profile, String flaw) {
    assertThat(
            judge("containers:\n- name: app\n  securityContext: {seccompProfile: " + profile + "}")
                .messages())
        .containsExactly("7: container \"app\"" + NONE + "its seccompProfile " + flaw);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seccomp.security.alpha.kubernetes.io/pod",
        "container.seccomp.security.alpha.kubernetes.io/app"
      })
  @DisplayName("S-72: the annotations of old no longer count")
  void theAnnotationsOfOldNoLongerCount(String annotation) {
    String manifest =
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: cart
          annotations: {%s: runtime/default}
        spec:
          containers:
          - name: app
        """
            .formatted(annotation);

    assertThat(Judged.by(new MissingSeccompProfile(), manifest).messages())
        .containsExactly(
            "8: container \"app\""
                + NONE
                + "neither it nor the pod sets seccompProfile,"
                + " and the seccomp annotation no longer counts");
  }

  @Test
  @DisplayName("S-67: Windows has no seccomp")
  void windowsHasNoSeccomp() {
    assertThat(judge("os: {name: windows}\ncontainers:\n- name: app").messages()).isEmpty();
  }
}
