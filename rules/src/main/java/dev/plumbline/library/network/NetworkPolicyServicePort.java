package dev.plumbline.library.network;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.UnseenPods;
import dev.plumbline.reach.Direction;
import dev.plumbline.reach.ListeningPorts;
import dev.plumbline.reach.Pods;
import dev.plumbline.reach.Policy;
import dev.plumbline.reach.PolicyPort;
import dev.plumbline.reach.PolicyRule;
import dev.plumbline.reach.PortSet;
import dev.plumbline.reach.Protocol;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;

/** S-45: the port of a Service where the port of its pods was meant. */
public final class NetworkPolicyServicePort implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("network-policy-service-port")
        .title("A NetworkPolicy names the port of a Service, on which no pod listens")
        .severity(Severity.MEDIUM)
        .subjects(Kind.NETWORK_POLICY)
        .reads(UnseenPods.reads())
        .rationale(
            """
            A policy sees a connection after the address and port of the Service have been replaced
            by those of a pod. Its ports are therefore ports of pods: one that only the Service has
            lets nothing through, and what it was meant for is refused.
            """)
        .remediation(
            """
            Write the targetPort of the Service, as a number or as the name that the container
            gives it.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: cart}}
              ingress:
              - from: [{podSelector: {matchLabels: {app: web}}}]
                ports:
                - port: 80  # finding: TCP 80 is a port of Service "cart", whose pods listen on TCP 8080: this lets nothing through
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: cart, namespace: shop}
            spec:
              selector: {app: cart}
              ports: [{port: 80, targetPort: 8080}]
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: cart, namespace: shop, labels: {app: cart}}
            spec:
              containers: [{name: app, ports: [{containerPort: 8080}]}]
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: cart}}
              ingress:
              - from: [{podSelector: {matchLabels: {app: web}}}]
                ports: [{port: 8080}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: cart, namespace: shop}
            spec:
              selector: {app: cart}
              ports: [{port: 80, targetPort: 8080}]
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: cart, namespace: shop, labels: {app: cart}}
            spec:
              containers: [{name: app, ports: [{containerPort: 8080}]}]
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/network-policies/")
        .control(Nsa.NETWORK_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (inventory.isOpen()) {
      return;
    }
    Policy policy = new Policy(subject);
    for (Direction direction : Direction.values()) {
      for (PolicyRule rule : policy.rules(direction)) {
        List<Pods> pods = new RulePods(policy, inventory).destinations(rule);
        rule.ports().forEach(port -> check(port, pods, inventory, findings));
      }
    }
  }

  private static void check(
      PolicyPort port, List<Pods> pods, Inventory inventory, Findings findings) {
    if (port.isEveryPort()
        || port.endPort().isPresent()
        || pods.stream().anyMatch(one -> mayBeOf(one, port, inventory))) {
      return;
    }
    for (Resource service : inventory.all(Kind.SERVICE)) {
      for (ServicePorts entry : ServicePorts.of(service)) {
        PortSet targets =
            pods.stream()
                .filter(one -> entry.isNamedBy(port) && ServicePorts.leadsTo(one, service))
                .map(entry::at)
                .reduce(PortSet.NONE, PortSet::or);
        if (!targets.isEmpty()) {
          findings.at(
              port.port(),
              "%s is a port of Service \"%s\", whose pods listen on %s: this lets nothing through",
              port,
              service.name(),
              targets);
          return;
        }
      }
    }
  }

  /** Whether the pods listen there; where they say nothing of their ports, they may. */
  private static boolean mayBeOf(Pods pods, PolicyPort port, Inventory inventory) {
    String name = port.port().text();
    if (!name.isEmpty()) {
      return !ListeningPorts.named(pods, name).isEmpty();
    }
    PortSet listening = ListeningPorts.of(pods, inventory);
    int number = (int) port.port().integer().orElse(0);
    return listening.isEmpty()
        || Protocol.of(port.node().get("protocol").text())
            .filter(protocol -> !listening.contains(protocol, number))
            .isEmpty();
  }
}
