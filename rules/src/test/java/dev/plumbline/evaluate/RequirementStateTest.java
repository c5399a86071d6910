package dev.plumbline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.RequirementState.State;
import dev.plumbline.library.Judged;
import dev.plumbline.library.user.RunAsRoot;
import dev.plumbline.rule.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequirementStateTest {
  private static List<Finding> findings(String name) {
    return Judged.by(
            new RunAsRoot(),
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: NAME}
            spec: {containers: [{name: NAME}]}
            """
                .replace("NAME", name))
        .report()
        .findings();
  }

  private static RequirementState state(State state, String reason, List<Finding> findings) {
    return new RequirementState("blueprint.yaml", "SHOP-1", "", "", state, reason, findings, 1);
  }

  @Test
  void whatIsFoundInSeveralPlacesIsFoundInAllOfThem() {
    RequirementState both =
        state(State.BROKEN, "", findings("a")).and(state(State.BROKEN, "", findings("b")));
    assertThat(both.findings()).hasSize(2);
    assertThat(both.exempted()).isEqualTo(2);
  }

  @Test
  void aFactStandsAsBadlyAsInTheWorseOfTwoPlaces() {
    RequirementState unknown = state(State.UNVERIFIED, "nobody knows", List.of());
    assertThat(state(State.HELD, "", List.of()).and(unknown).reason()).isEqualTo("nobody knows");
    assertThat(unknown.and(state(State.BROKEN, "", findings("a"))).state()).isEqualTo(State.BROKEN);
  }
}
