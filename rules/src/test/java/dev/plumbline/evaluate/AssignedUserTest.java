package dev.plumbline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.library.Library;
import dev.plumbline.profile.ProfileFile;
import dev.plumbline.rule.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the platform, and not the manifest, says which user a container runs as. */
class AssignedUserTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: cart}
      spec:
        securityContext: {runAsNonRoot: %s}
        containers:
        - name: app
          image: registry.example.org/cart:1.2
      """;

  @TempDir private Path folder;

  /** Each rule that says something of user or group, with all rules on but those. */
  private List<String> aboutUsers(String manifest, String... off) throws Exception {
    StringBuilder text =
        new StringBuilder(
            "apiVersion: plumbline.dev/v1\nkind: Profile\nextends: [audit]\nrules:\n");
    text.append("  run-as-root: high\n");
    for (String rule : off) {
      text.append("  ").append(rule).append(": off\n");
    }
    List<Rule> rules = Library.rules();
    Path profile = Files.writeString(folder.resolve("plumbline.yaml"), text);
    return new Evaluator(rules, ProfileFile.read(profile, rules), LocalDate.of(2026, 1, 1))
        .evaluate(Manifests.closed(manifest)).findings().stream()
            .filter(finding -> finding.path().contains("runAs"))
            .map(finding -> finding.rule().id())
            .distinct()
            .sorted()
            .toList();
  }

  @Test
  @DisplayName("S-81: a profile switches off what demands a user id, as OpenShift assigns one")
  void twoRulesDemandAUserIdAndCanBeSwitchedOff() throws Exception {
    assertThat(aboutUsers(POD.formatted(true)))
        .containsExactly("low-user-id", "non-root-without-uid");
    assertThat(aboutUsers(POD.formatted(true), "low-user-id", "non-root-without-uid")).isEmpty();
  }

  @Test
  @DisplayName("S-81: that root is refused is demanded there as well")
  void rootIsStillRefused() throws Exception {
    assertThat(aboutUsers(POD.formatted(false), "low-user-id", "non-root-without-uid"))
        .contains("run-as-root");
  }
}
