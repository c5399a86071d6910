package dev.plumbline.library.network;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.reach.Direction;
import dev.plumbline.reach.ListeningPorts;
import dev.plumbline.reach.Pods;
import dev.plumbline.reach.Policy;
import dev.plumbline.reach.PolicyPort;
import dev.plumbline.reach.PolicyRule;
import dev.plumbline.reach.PortSet;
import dev.plumbline.reach.Protocol;
import dev.plumbline.reach.Reachability;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A port that only a Service has: to a policy, traffic arrives at the port of the pod. */
public final class NetworkPolicyServicePort implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("network-policy-service-port")
        .title("A NetworkPolicy allows the port of a Service and not that of its pods")
        .severity(Severity.MEDIUM)
        .subjects(Kind.NETWORK_POLICY)
        .reads(
            Stream.of(Reachability.reads(), Kind.WORKLOADS, Set.of(Kind.SERVICE))
                .flatMap(Set::stream)
                .collect(Collectors.toSet()))
        .rationale(
            """
            A Service translates its port to the targetPort before a policy sees the connection. A
            rule that names the port of the Service lets nothing through that the pods listen on.
            """)
        .remediation(
            """
            Write the port that the container listens on, or its name.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart}
            spec:
              podSelector: {matchLabels: {app: cart}}
              ingress:
              - ports:
                - port: 80 # finding: 80 is the port of Service "cart": the pods listen on TCP 8080, and that is what a policy sees
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: cart}
            spec:
              selector: {app: cart}
              ports: [{port: 80, targetPort: 8080}]
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                metadata: {labels: {app: cart}}
                spec: {containers: [{name: cart, ports: [{containerPort: 8080}]}]}
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart}
            spec:
              podSelector: {matchLabels: {app: cart}}
              ingress:
              - ports: [{port: 8080}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: cart}
            spec:
              selector: {app: cart}
              ports: [{port: 80, targetPort: 8080}]
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                metadata: {labels: {app: cart}}
                spec: {containers: [{name: cart, ports: [{containerPort: 8080}]}]}
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports")
        .control(Nsa.NETWORK_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (inventory.isOpen()) {
      return;
    }
    RulePods pods = new RulePods(new Policy(subject), inventory);
    for (Direction direction : Direction.values()) {
      for (PolicyRule rule : new Policy(subject).rules(direction)) {
        List<Pods> destinations = pods.destinations(rule);
        rule.ports().forEach(port -> check(port, destinations, inventory, findings));
      }
    }
  }

  /** Other pods may well listen on the port: then it is not the Service's that is meant. */
  private static void check(
      PolicyPort entry, List<Pods> destinations, Inventory inventory, Findings findings) {
    Node number = entry.port();
    if (number.integer().isEmpty() || entry.endPort().isPresent()) {
      return;
    }
    int port = (int) Math.max(0, Math.min(65_535, number.integer().getAsLong()));
    Protocol protocol = Protocol.of(entry.node().get("protocol").text()).orElse(Protocol.TCP);
    Set<String> listening = new HashSet<>();
    Optional<Resource> service = Optional.empty();
    for (Pods pods : destinations) {
      PortSet ports = ListeningPorts.of(pods, inventory);
      if (ports.isEmpty() || ports.contains(protocol, port)) {
        return;
      }
      Optional<Resource> found = service(pods, entry, inventory);
      if (found.isPresent()) {
        listening.add(ports.toString());
        service = service.or(() -> found);
      }
    }
    service.ifPresent(
        one ->
            findings.at(
                number,
                "%d is the port of Service \"%s\": the pods listen on %s, and that is what a policy"
                    + " sees",
                port,
                one.name(),
                listening.stream().sorted().collect(Collectors.joining(" or "))));
  }

  private static Optional<Resource> service(Pods pods, PolicyPort port, Inventory inventory) {
    return inventory.all(Kind.SERVICE).stream()
        .filter(service -> ServicePorts.leadsTo(pods, service))
        .filter(
            service -> ServicePorts.of(service).stream().anyMatch(entry -> entry.isMeantBy(port)))
        .findFirst();
  }
}
