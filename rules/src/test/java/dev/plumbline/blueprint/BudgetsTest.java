package dev.plumbline.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.source.ManifestReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetsTest {
  private static final String SHOP =
      """
      apiVersion: plumbline.dev/v1
      kind: Blueprint
      metadata: {name: shop}
      spec:
        components: {cart: {}}
        requirements:
        - id: SHOP-1
          title: The cart is bounded
          component: cart
          resources: {cpu: 500m/1, memory: 1Gi}
          together: {cpu: 1/3}
          capacity: {cpu: 4, free: {cpu: 2500m}}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: cart}
      spec:
        replicas: 2
        template:
          spec:
            containers:
            - {name: cart, resources: {requests: {cpu: 0.5, memory: 1024Mi}, limits: {cpu: 1}}}
      """;

  private static Budgets budgets(String manifests) {
    return all(manifests).get(0);
  }

  private static List<Budgets> all(String manifests) {
    Inventory inventory =
        ManifestReader.withDefaults().readText("shop.yaml", manifests).inventory(World.CLOSED);
    return Budgets.in(inventory);
  }

  @Test
  void eachAmountStandsBesideTheDocumentedOne() {
    assertThat(budgets(SHOP).lines())
        .extracting(
            line ->
                "%s %s: %s of %s, %s"
                    .formatted(
                        line.resource(),
                        line.bound(),
                        line.declaredText(),
                        line.documented(),
                        line.isHeld()))
        .containsExactly(
            "cpu requests: 0.5 of 500m, true",
            "cpu limits: 1 of 1, true",
            "memory requests: 1024Mi of 1Gi, true",
            "memory limits:  of 1Gi, false",
            "cpu requests: 1 of 1, true",
            "cpu limits: 2 of 3, false");
  }

  @Test
  void whatMustStayFreeIsNoPartOfTheCapacity() {
    CapacityLine cpu = budgets(SHOP).capacities().get(0);
    assertThat(cpu.text(cpu.requested())).isEqualTo("1");
    assertThat(cpu.text(cpu.left())).isEqualTo("3");
    assertThat(cpu.fits()).isTrue();
    assertThat(cpu.shares()).singleElement().satisfies(one -> assertThat(one.pods()).isEqualTo(2));
    assertThat(budgets(SHOP.replace("2500m", "3500m")).capacities().get(0).fits()).isFalse();
  }

  @Test
  void aBlueprintThatSpeaksOfNoAmountsHasNone() {
    assertThat(all(SHOP.replaceAll("(?m)^ *(resources|together|capacity): .*\n", ""))).isEmpty();
  }
}
