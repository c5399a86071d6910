package dev.plumbline.library.network;

import static dev.plumbline.library.network.Isolated.CART;
import static dev.plumbline.library.network.Isolated.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.evaluate.Evaluator;
import dev.plumbline.evaluate.Report;
import dev.plumbline.profile.Profile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Changes to one object that leave another open. */
class UnisolatingChangeTest {
  private static final String OF_CART = policy("{podSelector: {matchLabels: {app: cart}}}");

  private static Report change(String before, String after) {
    return new Evaluator(List.of(new NoIngressPolicy()), Profile.DEFAULT, LocalDate.of(2026, 1, 1))
        .evaluate(Manifests.closed(before), Manifests.closed(after));
  }

  @Test
  @DisplayName(
      "S-52: deleting the last policy that isolates a Deployment is found at the Deployment")
  void deletingThePolicy() {
    assertThat(change(CART + OF_CART, CART).findings())
        .extracting(finding -> finding.subject().name())
        .containsExactly("cart");
  }

  @Test
  @DisplayName("S-52: deleting one of two policies that isolate is no finding")
  void deletingOneOfTwo() {
    assertThat(change(CART + OF_CART + policy("{}"), CART + OF_CART).findings()).isEmpty();
  }

  @Test
  @DisplayName("S-52: a label that changes leaves the pods open")
  void changingALabel() {
    assertThat(change(CART + OF_CART, CART.replace("app: cart", "app: kart") + OF_CART).findings())
        .hasSize(1);
  }

  @Test
  @DisplayName("S-52: deleting a policy that isolated nothing is no finding")
  void deletingWhatDidNothing() {
    assertThat(change(CART + policy("{policyTypes: [Egress]}"), CART).findings()).isEmpty();
  }
}
