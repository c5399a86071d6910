package dev.plumbline.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.library.Library;
import dev.plumbline.library.podsecurity.PodSecurity;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.Threshold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The profiles that come with Plumbline, and what builds on them. */
class BuiltInProfileTest {
  @TempDir private Path folder;

  private Profile read(String text) throws IOException, ProfileException {
    return Written.profile(folder, text);
  }

  @Test
  void aProfileBuildsOnThoseThatComeWithPlumbline() throws Exception {
    Profile restricted = ProfileFile.read(Path.of("restricted"), Library.rules());

    assertThat(restricted.failOn()).isEqualTo(Threshold.MEDIUM);
    assertThat(restricted.rules())
        .containsExactlyInAnyOrderEntriesOf(
            PodSecurity.restricted().stream()
                .collect(Collectors.toMap(id -> id, id -> RuleSetting.ON)));
  }

  @Test
  void whatAProfileSaysItselfComesBeforeWhatItBuildsOn() throws Exception {
    Profile profile = read("rules: {second-rule: off}\nextends: [audit]\nfailOn: low\n");

    assertThat(profile.failOn()).isEqualTo(Threshold.LOW);
    assertThat(profile.rules())
        .isEqualTo(Map.of("first-rule", RuleSetting.ON, "second-rule", RuleSetting.OFF));
  }

  @Test
  void anUnknownProfileIsNothingToBuildOn() {
    assertThatThrownBy(() -> read("extends: [lenient]\n"))
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining(
            "plumbline.yaml:3:11: \"lenient\" is none of recommended, restricted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pod-security/baseline", "recommended"})
  void thoseThatComeWithPlumblineAreValid(String name) throws Exception {
    List<Rule> rules = Library.rules();
    Set<String> switchedOn =
        name.equals("recommended") ? Set.of() : Set.copyOf(PodSecurity.baseline());

    assertThat(ProfileFile.read(Path.of(name), rules).rules().keySet()).isEqualTo(switchedOn);
  }
}
