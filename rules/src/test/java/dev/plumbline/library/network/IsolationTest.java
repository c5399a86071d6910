package dev.plumbline.library.network;

import static dev.plumbline.library.network.Isolated.CART;
import static dev.plumbline.library.network.Isolated.OPEN_TO_EGRESS;
import static dev.plumbline.library.network.Isolated.OPEN_TO_INGRESS;
import static dev.plumbline.library.network.Isolated.egress;
import static dev.plumbline.library.network.Isolated.ingress;
import static dev.plumbline.library.network.Isolated.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which policies isolate in which direction. */
class IsolationTest {

  @Test
  @DisplayName(
      "S-28: without policyTypes a policy isolates for ingress, whatever it says of egress")
  void ingressIsIsolatedByDefault() {
    for (String spec : List.of("{}", "{egress: []}", "{egress: [{}]}", "{policyTypes: []}")) {
      assertThat(ingress(CART + policy(spec)).messages()).as(spec).isEmpty();
    }
  }

  @Test
  @DisplayName("S-28: without policyTypes, egress: [] alone does not isolate egress")
  void anEmptyEgressListIsolatesNothing() {
    assertThat(egress(CART + policy("{egress: []}")).messages())
        .containsExactly(OPEN_TO_EGRESS + ": NetworkPolicy \"some\" leaves it open");
    assertThat(egress(CART + policy("{policyTypes: null, egress: null}")).messages()).hasSize(1);
  }

  @Test
  @DisplayName("S-28: without policyTypes, one egress rule isolates egress")
  void anEgressRuleIsolatesEgress() {
    assertThat(egress(CART + policy("{egress: [{ports: [{port: 53}]}]}")).messages()).isEmpty();
  }

  @Test
  @DisplayName("S-28: policyTypes decide where they are written")
  void writtenTypesDecide() {
    assertThat(egress(CART + policy("{policyTypes: [Egress]}")).messages()).isEmpty();
    assertThat(egress(CART + policy("{policyTypes: [Ingress], egress: [{}]}")).messages())
        .hasSize(1);
  }

  @Test
  @DisplayName("S-30: deny-all isolates")
  void denyAllIsolates() {
    assertThat(ingress(CART + policy("{policyTypes: [Ingress]}")).messages()).isEmpty();
    assertThat(ingress(CART + policy("{policyTypes: [Ingress], ingress: []}")).messages())
        .isEmpty();
  }

  @Test
  @DisplayName("S-30: a policy that allows everybody is a policy; allow-all-ingress speaks of it")
  void allowAllIsAPolicy() {
    assertThat(ingress(CART + policy("{ingress: [{}]}")).messages()).isEmpty();
    assertThat(Judged.by(new AllowAllIngress(), CART + policy("{ingress: [{}]}")).messages())
        .hasSize(1);
  }

  @Test
  @DisplayName("S-38: policies add up: one that selects the pods is enough")
  void policiesAddUp() {
    assertThat(
            ingress(CART + policy("{podSelector: {matchLabels: {app: shop}}}") + policy("{}"))
                .messages())
        .isEmpty();
  }

  @Test
  @DisplayName("S-38: an egress-only policy leaves ingress open")
  void directionsAreIndependent() {
    assertThat(ingress(CART + policy("{policyTypes: [Egress]}")).messages())
        .containsExactly(OPEN_TO_INGRESS + ": NetworkPolicy \"some\" leaves it open");
  }
}
