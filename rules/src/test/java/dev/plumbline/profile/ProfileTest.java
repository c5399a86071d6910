package dev.plumbline.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rule.Severity;
import dev.plumbline.rule.Threshold;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileTest {

  @Test
  void withoutAProfileWhatIsHighFails() {
    assertThat(Profile.DEFAULT.fails(Severity.CRITICAL)).isTrue();
    assertThat(Profile.DEFAULT.fails(Severity.HIGH)).isTrue();
    assertThat(Profile.DEFAULT.fails(Severity.MEDIUM)).isFalse();
  }

  private static Profile profile(Threshold failOn, String ignored) {
    return new Profile(
        "",
        new Settings(
            failOn,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of("rule", RuleSetting.at(Severity.INFO)),
            List.of()),
        ExemptionTerms.DEFAULT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(ignored),
        Environments.NONE);
  }

  @Test
  void anotherThresholdChangesNothingElse() {
    Profile profile = profile(Threshold.LOW, "/a/**");
    Profile never = profile.withFailOn(Threshold.NEVER);
    assertThat(never.fails(Severity.CRITICAL)).isFalse();
    assertThat(never.withFailOn(Threshold.LOW)).isEqualTo(profile);
  }

  @Test
  void ignoredFilesAreNamedByGlobs() {
    Profile profile = profile(Threshold.HIGH, "/repo/broken/**");
    assertThat(profile.ignores(Path.of("/repo/broken/a/b.yaml"))).isTrue();
    assertThat(profile.ignores(Path.of("/repo/x/../broken/b.yaml"))).isTrue();
    assertThat(profile.ignores(Path.of("/repo/whole/b.yaml"))).isFalse();
  }
}
