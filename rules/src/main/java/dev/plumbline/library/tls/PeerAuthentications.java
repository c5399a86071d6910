package dev.plumbline.library.tls;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How Istio accepts connections, by its precedence: the port, the workload, the namespace, the
 * mesh.
 *
 * @param all in the order of their keys
 */
record PeerAuthentications(List<Resource> all) {
  private static final String ROOT_NAMESPACE = "istio-system";
  private static final String UNSET = "UNSET";

  /**
   * What holds for some pods.
   *
   * @param by what decides; empty where nothing does, and the default holds
   */
  record Decision(String mode, Optional<Resource> by) {
    boolean isStrict() {
      return mode.equals("STRICT");
    }
  }

  static PeerAuthentications in(Inventory inventory) {
    return inventory.derive(PeerAuthentications.class, PeerAuthentications::compute);
  }

  private static PeerAuthentications compute(Inventory inventory) {
    return new PeerAuthentications(
        inventory.all(TlsKinds.PEER_AUTHENTICATION).stream()
            .sorted(Comparator.comparing(Resource::key))
            .toList());
  }

  /** Whether what holds for a whole mesh would be in the inventory. */
  static boolean knowsTheMesh(Inventory inventory) {
    return inventory.world() == World.CLUSTER
        || (inventory.world() == World.CLOSED
            && inventory.resources().stream().anyMatch(r -> r.namespace().equals(ROOT_NAMESPACE)));
  }

  /** What holds for pods with those labels, on a port of theirs (0 for none in particular). */
  Decision of(String namespace, Map<String, String> labels, long port) {
    List<Resource> own =
        all.stream()
            .filter(one -> one.namespace().equals(namespace) && isSelective(one))
            .filter(one -> selector(one).matches(labels))
            .toList();
    return Stream.of(
            own.stream()
                .map(one -> decision(one, portMode(one.root().at("spec", "portLevelMtls"), port))),
            own.stream().map(PeerAuthentications::decision),
            general(namespace),
            general(ROOT_NAMESPACE))
        .flatMap(level -> level)
        .filter(decision -> !decision.mode().isEmpty() && !decision.mode().equals(UNSET))
        .findFirst()
        .orElse(new Decision("PERMISSIVE", Optional.empty()));
  }

  private Stream<Decision> general(String namespace) {
    return all.stream()
        .filter(one -> one.namespace().equals(namespace) && !isSelective(one))
        .map(PeerAuthentications::decision);
  }

  private static Decision decision(Resource one) {
    return decision(one, one.root().at("spec", "mtls", "mode").text());
  }

  private static Decision decision(Resource one, String mode) {
    return new Decision(mode, Optional.of(one));
  }

  private static String portMode(Node ports, long port) {
    return ports.at(Long.toString(port), "mode").text();
  }

  private static LabelSelector selector(Resource one) {
    return LabelSelector.of(one.root().at("spec", "selector"));
  }

  private static boolean isSelective(Resource one) {
    return !selector(one).isEmpty();
  }

  /** Whom an object decides for. */
  static String scope(Resource one) {
    if (isSelective(one)) {
      return "the selected pods accept";
    }
    return one.namespace().equals(ROOT_NAMESPACE)
        ? "the mesh accepts"
        : "namespace \"" + one.namespace() + "\" accepts";
  }
}
