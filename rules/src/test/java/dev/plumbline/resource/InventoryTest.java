package dev.plumbline.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.resource.Inventory.World;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InventoryTest {
  private static final String MANIFESTS =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: cart, labels: {first: "yes"}}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: cart}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: shop}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: cart, namespace: default}
      """;
  private final Inventory inventory = Manifests.closed(MANIFESTS);

  @Test
  void kindsComeInTheOrderAskedForAndObjectsInTheOrderRead() {
    assertThat(inventory.all(Kind.DEPLOYMENT, Kind.SERVICE))
        .extracting(Resource::name)
        .containsExactly("cart", "cart", "shop", "cart");
    assertThat(inventory.all(Kind.INGRESS)).isEmpty();
    assertThat(inventory.resources()).hasSize(4);
  }

  @Test
  void ofTwoDeclarationsTheFirstIsFound() {
    ResourceKey cart = new ResourceKey(Kind.SERVICE, "default", "cart");
    assertThat(inventory.find(cart))
        .hasValueSatisfying(found -> assertThat(found.labels()).containsKey("first"));
    assertThat(inventory.find(new ResourceKey(Kind.SERVICE, "other", "cart"))).isEmpty();
  }

  @Test
  void onlyAnOpenWorldHasMoreThanItShows() {
    assertThat(Inventory.of(World.OPEN, List.of()).isOpen()).isTrue();
    assertThat(Inventory.of(World.CLOSED, List.of()).isOpen()).isFalse();
    assertThat(Inventory.of(World.CLUSTER, List.of()).isOpen()).isFalse();
  }

  @Test
  void aModelIsComputedOnce() {
    record Count(int of) {}
    AtomicInteger computed = new AtomicInteger();
    for (int i = 0; i < 3; i++) {
      Count count =
          inventory.derive(
              Count.class, all -> new Count(all.resources().size() + computed.getAndIncrement()));
      assertThat(count.of()).isEqualTo(4);
    }
    assertThat(computed).hasValue(1);
  }

  @Test
  void aModelMayBeComputedFromAnother() {
    record Services(int count) {}
    record Twice(int count) {}
    Twice twice =
        inventory.derive(
            Twice.class,
            all ->
                new Twice(
                    2
                        * all.derive(Services.class, i -> new Services(i.all(Kind.SERVICE).size()))
                            .count()));
    assertThat(twice.count()).isEqualTo(6);
  }
}
