package dev.plumbline.reach;

import dev.plumbline.Manifests;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import java.util.List;

/** Asks who reaches whom in manifests that a test writes down, in few words. */
record Reached(Reachability reachability) {
  /** Pods a, b and c of namespace x, a of y, each with its name as a label; web is 8080 of x/b. */
  static final String PODS =
      """
      {apiVersion: v1, kind: Namespace, metadata: {name: x, labels: {team: x}}}
      ---
      {apiVersion: v1, kind: Namespace, metadata: {name: y, labels: {team: "y"}}}
      ---
      {apiVersion: v1, kind: Pod, metadata: {name: a, namespace: x, labels: {app: a}}}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: b, namespace: x, labels: {app: b, tier: back}}
      spec: {containers: [{name: b, ports: [{name: web, containerPort: 8080}]}]}
      ---
      {apiVersion: v1, kind: Pod, metadata: {name: c, namespace: x}}
      ---
      {apiVersion: v1, kind: Pod, metadata: {name: a, namespace: "y", labels: {app: a}}}
      """
          .replace("name: y", "name: \"y\"");

  static Reached in(World world, String... manifests) {
    return new Reached(Reachability.of(inventory(world, manifests)));
  }

  static Reached closed(String... manifests) {
    return in(World.CLOSED, manifests);
  }

  /** Those pods and the policies, in a closed world. */
  static Reached among(String... policies) {
    return closed(PODS, String.join("---\n", policies));
  }

  static Inventory inventory(World world, String... manifests) {
    return Manifests.read(String.join("---\n", manifests)).inventory(world);
  }

  /** A NetworkPolicy of namespace x. */
  static String policy(String name, String spec) {
    return policy("x", name, spec);
  }

  static String policy(String namespace, String name, String spec) {
    return ("{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy,"
            + " metadata: {name: %s, namespace: \"%s\"}, spec: {%s}}%n")
        .formatted(name, namespace, spec);
  }

  Verdict tcp(String source, String destination, int port) {
    return between(source, destination).verdict(Protocol.TCP, port);
  }

  Verdict tcp(String source, String destination) {
    return tcp(source, destination, 80);
  }

  Outcome between(String source, String destination) {
    return reachability.between(endpoint(source), endpoint(destination));
  }

  Explanation explain(String source, String destination, int port) {
    return reachability.explain(endpoint(source), endpoint(destination), Protocol.TCP, port);
  }

  /** An outsider by his name, an address, or pods as namespace and name. */
  Endpoint endpoint(String name) {
    for (Outsider outsider : Outsider.values()) {
      if (outsider.toString().equals(name)) {
        return outsider;
      }
    }
    List<Pods> pods =
        reachability.pods().stream()
            .filter(one -> name.equals(one.namespace() + "/" + one.resource().name()))
            .toList();
    return pods.isEmpty() ? Addresses.of(name).orElseThrow() : pods.get(0);
  }
}
