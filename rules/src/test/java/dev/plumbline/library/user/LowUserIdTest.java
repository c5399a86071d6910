package dev.plumbline.library.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LowUserIdTest {

  private static List<String> messages(String spec) {
    return Judged.by(new LowUserId(), Pods.pod(spec)).messages();
  }

  @Test
  void tenThousandIsHighEnough() {
    assertThat(
            messages(
                """
                containers:
                - name: app
                  securityContext: {runAsUser: 9999, runAsGroup: 10000}
                """))
        .containsExactly("7: runAsUser of container \"app\" is 9999, which is below 10000");
  }

  @Test
  @DisplayName("S-57: the container's value overrides the pod's")
  void theContainerOverridesThePod() {
    assertThat(
            messages(
                """
                securityContext: {runAsUser: 20000, runAsGroup: 20000}
                containers:
                - name: app
                - name: proxy
                  securityContext:
                    runAsGroup: 0
                """))
        .containsExactly("10: runAsGroup of container \"proxy\" is 0, which is below 10000");
  }

  @Test
  @DisplayName("S-66: ids of a user namespace are not those of the node")
  void aUserNamespaceSetsIdsApart() {
    assertThat(messages("hostUsers: false\ncontainers: [{name: app}]")).isEmpty();
  }

  @Test
  @DisplayName("S-67: Windows has no such ids")
  void windowsHasNone() {
    assertThat(messages("os: {name: windows}\ncontainers: [{name: app}]")).isEmpty();
  }

  @Test
  void itRunsOnlyWhereAsked() {
    assertThat(new LowUserId().spec().enabled()).isFalse();
  }
}
