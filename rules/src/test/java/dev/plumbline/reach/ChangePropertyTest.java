package dev.plumbline.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The edges of a change are the differences between two whole answers. */
class ChangePropertyTest {
  private static final int CHANGES = 300;
  private static final Addresses OUTSIDE = Addresses.of("10.3.0.1").orElseThrow();

  @Test
  @DisplayName("S-52: an edge is opened exactly where the answer after is more open than before")
  void edgesAreTheDifferenceOfTwoAnswers() {
    RandomCluster clusters = new RandomCluster(7);
    int edges = 0;
    for (int i = 0; i < CHANGES; i++) {
      ModelCluster cluster = clusters.next();
      ModelCluster other = clusters.next();
      Inventory before = inventory(cluster);
      Inventory after =
          inventory(new ModelCluster(other.namespaces(), cluster.pods(), other.policies()));
      List<Edge> opened = Reachability.opened(before, after);
      edges += opened.size();
      Reachability then = Reachability.of(before);
      Reachability now = Reachability.of(after);
      for (Pods source : now.pods()) {
        for (Pods destination : now.pods()) {
          if (!source.equals(destination)) {
            check(opened, source, destination, then, now);
          }
        }
        check(opened, source, OUTSIDE, then, now);
        check(opened, OUTSIDE, source, then, now);
      }
    }
    assertThat(edges).isGreaterThan(CHANGES);
  }

  private static void check(
      List<Edge> opened,
      Endpoint source,
      Endpoint destination,
      Reachability before,
      Reachability after) {
    for (int port = 1; port < 9; port++) {
      Verdict then = before.between(source, destination).verdict(Protocol.TCP, port);
      Verdict now = after.between(source, destination).verdict(Protocol.TCP, port);
      Optional<Edge> edge = find(opened, source, destination, port);
      assertThat(edge.isPresent()).isEqualTo(now.compareTo(then) > 0);
      edge.ifPresent(found -> assertThat(found.after()).isEqualTo(now));
      edge.ifPresent(found -> assertThat(found.before()).isEqualTo(then));
    }
  }

  private static Optional<Edge> find(
      List<Edge> edges, Endpoint source, Endpoint destination, int port) {
    List<Edge> found =
        edges.stream()
            .filter(edge -> covers(edge.source(), source))
            .filter(edge -> covers(edge.destination(), destination))
            .filter(edge -> edge.ports().protocol() == Protocol.TCP)
            .filter(edge -> edge.ports().first() <= port && port <= edge.ports().last())
            .toList();
    assertThat(found).as("no port is named twice").hasSizeLessThan(2);
    return found.stream().findFirst();
  }

  private static boolean covers(Endpoint wide, Endpoint narrow) {
    return (wide instanceof Addresses run && narrow instanceof Addresses part)
        ? run.contains(part)
        : wide.equals(narrow);
  }

  private static Inventory inventory(ModelCluster cluster) {
    return Manifests.read(cluster.yaml()).inventory(World.CLUSTER);
  }
}
