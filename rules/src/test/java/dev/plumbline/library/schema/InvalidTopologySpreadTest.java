package dev.plumbline.library.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InvalidTopologySpreadTest {
  private static final String VALID =
      "topologyKey: zone, labelSelector: {matchLabels: {app: cart}}, maxSkew: 1";

  private static List<String> messages(String constraint) {
    return Judged.by(
            new InvalidTopologySpread(),
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec: {topologySpreadConstraints: [{%s}]}
            """
                .formatted(constraint))
        .messages();
  }

  @Test
  void bothActionsAreAccepted() {
    assertThat(messages(VALID + ", whenUnsatisfiable: DoNotSchedule, minDomains: 2")).isEmpty();
    assertThat(messages(VALID + ", whenUnsatisfiable: ScheduleAnyway")).isEmpty();
  }

  @Test
  void minDomainsNeedsPodsThatWait() {
    assertThat(messages(VALID + ", whenUnsatisfiable: ScheduleAnyway, minDomains: 2"))
        .containsExactly("4: minDomains needs whenUnsatisfiable to be DoNotSchedule");
    assertThat(messages(VALID + ", whenUnsatisfiable: DoNotSchedule, minDomains: 0"))
        .containsExactly("4: minDomains is 0: it must be 1 or more");
  }

  @Test
  @DisplayName("S-151: null is absent")
  void nothingIsOptionalButMinDomains() {
    assertThat(
            messages(
                "maxSkew: null, topologyKey: null, whenUnsatisfiable: null, labelSelector: null"))
        .containsExactlyInAnyOrder(
            "4: maxSkew is not set: it must be 1 or more",
            "4: topologyKey is not set",
            "4: whenUnsatisfiable is not set",
            "4: the constraint has no labelSelector, so it counts no pods");
  }

  @Test
  void anEmptySelectorCountsEveryPod() {
    assertThat(
            messages(
                "topologyKey: zone, labelSelector: {}, maxSkew: 1, whenUnsatisfiable:"
                    + " DoNotSchedule"))
        .isEmpty();
  }
}
