package dev.plumbline.library.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetsTest {
  private static final String CART = "selector: {matchLabels: {app: cart}}";

  private static List<String> severities(String manifests) {
    return Judged.by(new PdbBlocksEviction(), manifests).severities().stream()
        .map(Object::toString)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "maxUnavailable: 0, 3, high",
    "maxUnavailable: 0%, 3, high",
    "maxUnavailable: 1%, 3, ",
    "maxUnavailable: 1, 1, ",
    "minAvailable: 100%, 3, high",
    "minAvailable: 67%, 3, high",
    "minAvailable: 66%, 3, ",
    "minAvailable: 50%, 2, ",
    "minAvailable: 1%, 1, high",
    "minAvailable: 1, 1, high",
    "minAvailable: 3, 3, high",
    "minAvailable: 2, 3, ",
    "minAvailable: 1, 0, ",
    "minAvailable: many, 1, "
  })
  void percentagesAreRoundedUp(String allowed, int replicas, String severity) {
    assertThat(
            severities(
                Deployments.budget(allowed + ", " + CART)
                    + Deployments.with("replicas: " + replicas)))
        .isEqualTo(severity == null ? List.of() : List.of(severity));
  }

  @Test
  void anAutoscalerMayLeaveTheFloor() {
    String manifests = Deployments.budget("minAvailable: 2, " + CART) + Deployments.with("");
    assertThat(severities(manifests + Deployments.scaledBy("minReplicas: 2, maxReplicas: 9")))
        .containsExactly("medium");
    assertThat(severities(manifests + Deployments.scaledBy("minReplicas: 2, maxReplicas: 2")))
        .containsExactly("high");
    assertThat(severities(manifests + Deployments.scaledBy("minReplicas: 3, maxReplicas: 9")))
        .isEmpty();
  }

  @Test
  void aBudgetCountsThePodsOfAllItSelects() {
    String two = Deployments.with("replicas: 1") + Deployments.with("").replace("cart}\n", "b}\n");
    assertThat(severities(Deployments.budget("minAvailable: 1, selector: {}") + two)).isEmpty();
  }

  @Test
  @DisplayName("S-53: a selector that selects nothing is a finding in a closed world only")
  void aBudgetMaySelectNothing() {
    String budget = Deployments.budget("minAvailable: 1, selector: {matchLabels: {app: shop}}");
    String all = budget + Deployments.with("");
    assertThat(Judged.by(new PdbSelectsNothing(), all).messages())
        .containsExactly("5: the selector app=shop selects no pods");
    Judged open = Judged.by(new PdbSelectsNothing(), World.OPEN, all);
    assertThat(open.messages()).isEmpty();
    assertThat(open.reasons())
        .containsExactly("no pods here are selected, but others elsewhere may be");
  }

  @Test
  @DisplayName("S-23: an operator may make the pods")
  void anOperatorMayMakeThePods() {
    String budget = Deployments.budget("minAvailable: 1, " + CART);
    String custom =
        "---\napiVersion: example.org/v1\nkind: Shop\nmetadata: {name: a}\nspec: {replicas: 3}\n";
    assertThat(Judged.by(new PdbSelectsNothing(), budget + custom).reasons())
        .containsExactly("no pods here are selected, but Shop \"a\" may make some");
  }

  @Test
  @DisplayName("S-29: an empty selector selects every pod, an absent one none")
  void anEmptySelectorSelectsEverything() {
    String all = Deployments.with("");
    PdbSelectsNothing rule = new PdbSelectsNothing();
    assertThat(Judged.by(rule, all + Deployments.budget("selector: {}")).messages()).isEmpty();
    assertThat(Judged.by(rule, all + Deployments.budget("minAvailable: 1")).messages()).hasSize(1);
    String old = Deployments.budget("selector: {}").replace("policy/v1", "policy/v1beta1");
    assertThat(Judged.by(rule, all + old).messages()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 0", "2, 1, 0", "2, 0, 1"})
  void replicasWantABudget(int replicas, int budgets, int findings) {
    String manifests =
        Deployments.with("replicas: " + replicas)
            + Deployments.budget("maxUnavailable: 1, " + CART).repeat(budgets);
    assertThat(Judged.by(new MissingPdb(), manifests).messages()).hasSize(findings);
    assertThat(Judged.by(new MissingPdb(), World.OPEN, manifests).reasons()).hasSize(findings);
  }

  @Test
  @DisplayName("S-48: a budget of another namespace does not count")
  void aBudgetOfAnotherNamespaceDoesNotCount() {
    String other = Deployments.budget("selector: {}").replace("keep}", "keep, namespace: b}");
    assertThat(Judged.by(new MissingPdb(), Deployments.with("replicas: 2") + other).messages())
        .hasSize(1);
  }

  @Test
  void aBudgetWithoutABoundAllowsNoEviction() {
    assertThat(severities(Deployments.budget(CART))).containsExactly("high");
    assertThat(severities(Deployments.budget("maxUnavailable: null, " + CART)))
        .containsExactly("high");
  }
}
