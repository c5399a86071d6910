package dev.plumbline.reach;

import dev.plumbline.reach.ModelCluster.ModelBlock;
import dev.plumbline.reach.ModelCluster.ModelNamespace;
import dev.plumbline.reach.ModelCluster.ModelPeer;
import dev.plumbline.reach.ModelCluster.ModelPod;
import dev.plumbline.reach.ModelCluster.ModelPolicy;
import dev.plumbline.reach.ModelCluster.ModelPortRule;
import dev.plumbline.reach.ModelCluster.ModelRule;
import dev.plumbline.reach.ModelCluster.ModelSelector;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a model down as manifests. */
final class ModelManifests {
  private ModelManifests() {}

  static String of(ModelCluster cluster) {
    StringBuilder yaml = new StringBuilder();
    for (ModelNamespace namespace : cluster.namespaces()) {
      yaml.append(
          "{apiVersion: v1, kind: Namespace, metadata: {name: %s, labels: %s}}\n---\n"
              .formatted(namespace.name(), labels(namespace.labels())));
    }
    for (ModelPod pod : cluster.pods()) {
      yaml.append(
          ("{apiVersion: v1, kind: Pod, metadata: {namespace: %s, name: %s, labels: %s},"
                  + " status: {podIP: %s}, spec: {containers: [{name: a, ports: [%s]}]}}\n---\n")
              .formatted(
                  pod.namespace().name(),
                  pod.name(),
                  labels(pod.labels()),
                  ModelCluster.address(pod.address()),
                  pod.ports().stream()
                      .map(
                          port ->
                              "{name: %s, protocol: %s, containerPort: %d}"
                                  .formatted(port.name(), port.protocol(), port.number()))
                      .collect(Collectors.joining(", "))));
    }
    cluster.policies().forEach(policy -> yaml.append(yaml(policy)).append("\n---\n"));
    return yaml.toString();
  }

  private static String yaml(ModelPolicy policy) {
    StringBuilder rules = new StringBuilder();
    policy
        .rules()
        .forEach(
            (direction, list) ->
                rules.append(
                    ", %s: [%s]"
                        .formatted(
                            direction.rules(),
                            list.stream()
                                .map(rule -> yaml(rule, direction, policy.namespace().isPresent()))
                                .collect(Collectors.joining(", ")))));
    return policy
        .namespace()
        .map(
            namespace ->
                ("{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {namespace: %s,"
                        + " name: %s}, spec: {podSelector: %s, policyTypes: [%s]%s}}")
                    .formatted(
                        namespace.name(),
                        policy.name(),
                        selector(policy.subject().pods().orElseThrow()),
                        policy.rules().keySet().stream()
                            .map(Direction::type)
                            .collect(Collectors.joining(", ")),
                        rules))
        .orElseGet(
            () ->
                ("{apiVersion: policy.networking.k8s.io/v1alpha2, kind: ClusterNetworkPolicy,"
                        + " metadata: {name: %s}, spec: {tier: %s, priority: %d, subject: %s%s}}")
                    .formatted(
                        policy.name(),
                        policy.tier() == Tier.ADMIN ? "Admin" : "Baseline",
                        policy.priority(),
                        adminPeer(policy.subject()),
                        rules));
  }

  private static String yaml(ModelRule rule, Direction direction, boolean plain) {
    String peers =
        rule.peers().stream()
            .map(peer -> plain ? peer(peer) : adminPeer(peer))
            .collect(Collectors.joining(", "));
    String ports =
        rule.ports().stream()
            .map(port -> plain ? port(port) : adminPort(port))
            .collect(Collectors.joining(", "));
    return "{%s%s: [%s], %s: [%s]}"
        .formatted(
            plain ? "" : "action: " + rule.action() + ", ",
            direction.peers(),
            peers,
            plain ? "ports" : "protocols",
            ports);
  }

  private static String peer(ModelPeer peer) {
    if (peer.block().isPresent()) {
      ModelBlock block = peer.block().get();
      return "{ipBlock: {cidr: %s, except: [%s]}}"
          .formatted(
              cidr(block),
              block.except().stream()
                  .map(second -> "10." + second + ".0.0/16")
                  .collect(Collectors.joining(", ")));
    }
    return "{"
        + peer.namespaces().map(selector -> "namespaceSelector: " + selector(selector)).orElse("")
        + (peer.namespaces().isPresent() && peer.pods().isPresent() ? ", " : "")
        + peer.pods().map(selector -> "podSelector: " + selector(selector)).orElse("")
        + "}";
  }

  private static String cidr(ModelBlock block) {
    return block.whole() ? "10.0.0.0/8" : "10." + block.second() + ".0.0/16";
  }

  private static String adminPeer(ModelPeer peer) {
    if (peer.block().isPresent()) {
      return "{networks: [%s]}".formatted(cidr(peer.block().get()));
    }
    String namespaces = selector(peer.namespaces().orElseThrow());
    return peer.pods()
        .map(
            pods ->
                "{pods: {namespaceSelector: %s, podSelector: %s}}"
                    .formatted(namespaces, selector(pods)))
        .orElseGet(() -> "{namespaces: %s}".formatted(namespaces));
  }

  private static String port(ModelPortRule port) {
    String number = port.name().isEmpty() ? Integer.toString(port.number()) : port.name();
    return "{protocol: %s%s%s}"
        .formatted(
            port.protocol(),
            number.equals("0") ? "" : ", port: " + number,
            port.end() > 0 ? ", endPort: " + port.end() : "");
  }

  private static String adminPort(ModelPortRule port) {
    if (!port.name().isEmpty()) {
      return "{destinationNamedPort: %s}".formatted(port.name());
    }
    String protocol = port.protocol().name().toLowerCase(Locale.ROOT);
    if (port.number() == 0) {
      return "{%s: {}}".formatted(protocol);
    }
    String number =
        port.end() > 0
            ? "range: {start: %d, end: %d}".formatted(port.number(), port.end())
            : "number: " + port.number();
    return "{%s: {destinationPort: {%s}}}".formatted(protocol, number);
  }

  private static String selector(ModelSelector selector) {
    return "{matchLabels: %s, matchExpressions: [%s]}"
        .formatted(
            labels(selector.labels()),
            selector.expressions().stream()
                .map(
                    one ->
                        "{key: %s, operator: %s, values: %s}"
                            .formatted(one.key(), one.operator(), one.values()))
                .collect(Collectors.joining(", ")));
  }

  private static String labels(Map<String, String> labels) {
    return labels.entrySet().stream()
        .map(label -> label.getKey() + ": " + label.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
