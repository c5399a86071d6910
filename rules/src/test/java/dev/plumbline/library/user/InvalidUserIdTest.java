package dev.plumbline.library.user;

import static dev.plumbline.library.user.Pods.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidUserIdTest {
  private static final String RANGE = ": it must be an integer from 0 to 2147483647";

  private static Judged judge(String spec) {
    return Judged.by(new InvalidUserId(), pod(spec));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1000", "2147483647", "null", "017777777777"})
  @DisplayName("S-64: integers from 0 to 2147483647 are valid")
  void integersInRangeAreValid(String id) {
    assertThat(
            judge("containers:\n- name: app\n  securityContext: {runAsUser: " + id + "}")
                .messages())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-1 | -1",
        "2147483648 | 2147483648",
        "9223372036854775808 | 9223372036854775808",
        "1.5 | 1.5",
        "\"1000\" | the string \"1000\"",
        "nobody | the string \"nobody\"",
        "true | true",
        "[1000] | a list",
        "{id: 1000} | a map"
      })
  @DisplayName("S-64: strings, fractions and numbers out of range are not")
  void everythingElseIsInvalid(String id, String told) {
    assertThat(
            judge("containers:\n- name: app\n  securityContext: {runAsUser: " + id + "}")
                .messages())
        .containsExactly("7: runAsUser of container \"app\" is " + told + RANGE);
  }

  @Test
  @DisplayName("S-63: a leading zero makes the id octal, as the API server reads it")
  void aLeadingZeroMakesTheIdOctal() {
    assertThat(judge("securityContext: {runAsUser: 020000000000}").messages())
        .containsExactly("5: runAsUser of the pod is 2147483648" + RANGE);
  }

  @Test
  @DisplayName("S-63: runAsUser 01000 is user 512")
  void theRulesSeeWhatOctalMeans() {
    Judged judged =
        Judged.by(
            new NonRootNotDeclared(),
            pod("containers:\n- name: app\n  securityContext: {runAsUser: 01000}"));

    assertThat(judged.messages()).singleElement().asString().contains("runs as user 512,");
  }

  @Test
  @DisplayName("S-64: groups are numbers of the same range")
  void groupsAreNumbersOfTheSameRange() {
    Judged judged =
        judge(
            """
            securityContext:
              runAsGroup: -1
              fsGroup: "2000"
              supplementalGroups: [3000, -4]
            initContainers:
            - name: setup
              securityContext: {runAsGroup: users}
            """);

    assertThat(judged.messages())
        .containsExactly(
            "6: runAsGroup of the pod is -1" + RANGE,
            "7: fsGroup of the pod is the string \"2000\"" + RANGE,
            "8: supplementalGroups[1] of the pod is -4" + RANGE,
            "11: runAsGroup of container \"setup\" is the string \"users\"" + RANGE);
  }
}
