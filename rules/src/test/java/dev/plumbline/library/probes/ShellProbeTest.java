package dev.plumbline.library.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellProbeTest {
  private static Judged judge(String command) {
    return Judged.by(
        new ShellProbe(), Pods.withContainer("livenessProbe: {exec: {command: " + command + "}}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bin/sh", "sh", "/bin/bash", "bash", "/usr/local/bin/ash"})
  @DisplayName("S-100: whether an image has a shell cannot be known, so it is information")
  void aShellIsInformation(String shell) {
    Judged judged = judge("[" + shell + ", -c, 'test -f /tmp/alive']");
    assertThat(judged.messages())
        .containsExactly(
            ("8: livenessProbe of container \"app\" needs \"%s\" in the image, which a minimal"
                    + " image does not have")
                .formatted(shell));
    assertThat(judged.severities()).containsExactly(Severity.INFO);
    assertThat(judged.paths())
        .containsExactly("spec.containers[app].livenessProbe.exec.command[0]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[pg_isready]", "[/app/check.sh]", "[/bin/crash]", "[]", "null", "sh"})
  @DisplayName("S-100: other programs are nobody's business")
  void otherProgramsAreFine(String command) {
    assertThat(judge(command).messages()).isEmpty();
  }

  @Test
  @DisplayName("S-100: a lifecycle hook is no probe")
  void aHookIsNoProbe() {
    String hook = "lifecycle: {preStop: {exec: {command: [/bin/sh, -c, sleep 5]}}}";
    assertThat(Judged.by(new ShellProbe(), Pods.withContainer(hook)).messages()).isEmpty();
  }
}
