package dev.plumbline.library.network;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Pods;
import dev.plumbline.reach.Policy;
import dev.plumbline.reach.Reachability;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.PodLabels;
import dev.plumbline.resource.PodLabels.Selected;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pods that are open to everybody as soon as one policy, meant to allow something, is deleted. */
public final class IsolatedByOnePolicy implements Rule {
  private static final int NAMED = 3;

  @Override
  public RuleSpec spec() {
    return rule("isolated-by-one-policy")
        .title("Deleting one policy would open its pods to everybody")
        .severity(Severity.INFO)
        .subjects(Kind.NETWORK_POLICY)
        .reads(
            Stream.of(Reachability.reads(), Kind.WORKLOADS)
                .flatMap(Set::stream)
                .collect(Collectors.toSet()))
        .rationale(
            """
            Pods are closed because some policy selects them, not because anybody said so. Where the
            only one is a policy that lets something in, whoever deletes it to close that door opens
            all others.
            """)
        .remediation(
            """
            Add a policy to the namespace that selects all pods, with both policyTypes and no rule:
            what others allow is then all that deleting them takes away.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: db-from-cart}
            spec:
              podSelector: {matchLabels: {app: db}} # finding: nothing but this policy closes ingress of StatefulSet default/db
              ingress:
              - from: [{podSelector: {matchLabels: {app: cart}}}]
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec: {template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db}]}}}
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: db-from-cart}
            spec:
              podSelector: {matchLabels: {app: db}}
              ingress:
              - from: [{podSelector: {matchLabels: {app: cart}}}]
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: default-deny}
            spec: {podSelector: {}, policyTypes: [Ingress, Egress]}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec: {template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db}]}}}
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies")
        .control(Nsa.NETWORK_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Policy policy = new Policy(subject);
    if (inventory.isOpen() || policy.pods().isEmpty()) {
      return;
    }
    List<Policy> others =
        inventory.all(Kind.NETWORK_POLICY).stream()
            .filter(other -> !other.equals(subject))
            .filter(other -> other.namespace().equals(subject.namespace()))
            .map(Policy::new)
            .toList();
    for (Direction direction : Direction.values()) {
      if (policy.isolates(direction) && !policy.rules(direction).isEmpty()) {
        List<String> alone =
            NamespacePods.in(inventory).of(policy).stream()
                .filter(pods -> others.stream().noneMatch(o -> mayClose(o, direction, pods)))
                .map(pods -> pods.key().toString())
                .distinct()
                .toList();
        report(subject, direction, alone, findings);
      }
    }
  }

  private static void report(
      Resource subject, Direction direction, List<String> alone, Findings findings) {
    if (!alone.isEmpty()) {
      findings.at(
          subject.root().at("spec", "podSelector"),
          "nothing but this policy closes %s of %s%s",
          direction,
          String.join(", ", alone.subList(0, Math.min(NAMED, alone.size()))),
          alone.size() > NAMED ? " and " + (alone.size() - NAMED) + " more" : "");
    }
  }

  private static boolean mayClose(Policy other, Direction direction, Pods pods) {
    return other.isolates(direction)
        && PodLabels.of(pods.workload()).selectedBy(other.pods()) != Selected.NONE;
  }
}
