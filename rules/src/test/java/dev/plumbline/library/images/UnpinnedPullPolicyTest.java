package dev.plumbline.library.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnpinnedPullPolicyTest {
  private static final String DIGEST = "@sha256:" + "0123456789abcdef".repeat(4);

  private static Judged judged(String image, String policy) {
    return Judged.by(
        new UnpinnedPullPolicy(), Pods.withContainer("image: " + image + "\n" + policy));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "app,IfNotPresent,its image without a tag",
    "app:latest,IfNotPresent,its tag latest",
    "app:latest,Never,its tag latest"
  })
  void aKeptImageDoesNotFollowItsTag(String image, String policy, String what) {
    Judged judged = judged(image, "imagePullPolicy: " + policy);
    assertThat(judged.messages())
        .containsExactly(
            ("7: imagePullPolicy %s of container \"app\" does not follow %s: "
                    + "nodes may run different versions")
                .formatted(policy, what));
    assertThat(judged.severities()).containsExactly(Severity.LOW);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("S-139: an absent policy and what the API server makes of it are judged alike")
  @CsvSource({"app,Always", "app:latest,Always", "app:1,IfNotPresent"})
  void defaultsAreFine(String image, String stored) {
    assertThat(judged(image, "").messages()).isEmpty();
    assertThat(judged(image, "imagePullPolicy: ''").messages()).isEmpty();
    assertThat(judged(image, "imagePullPolicy: null").messages()).isEmpty();
    assertThat(judged(image, "imagePullPolicy: " + stored).messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Always", "IfNotPresent", "Never"})
  void anImageThatDoesNotMoveFitsEveryPolicy(String policy) {
    assertThat(judged("app:1", "imagePullPolicy: " + policy).messages()).isEmpty();
    assertThat(judged("app:latest" + DIGEST, "imagePullPolicy: " + policy).messages()).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("S-152: a policy that the API server refuses is worse than one that does not fit")
  @ValueSource(strings = {"always", "ifNotPresent", "true"})
  void unknownPoliciesAreSevere(String policy) {
    Judged judged = judged("app:1", "imagePullPolicy: " + policy);
    assertThat(judged.messages())
        .containsExactly(
            "7: imagePullPolicy \"%s\" of container \"app\" is none of Always, IfNotPresent, Never"
                .formatted(policy));
    assertThat(judged.severities()).containsExactly(Severity.HIGH);
  }
}
