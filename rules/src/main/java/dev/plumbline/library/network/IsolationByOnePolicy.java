package dev.plumbline.library.network;

import static dev.plumbline.rule.RuleSpec.rule;
import static java.util.stream.Collectors.joining;

import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Pods;
import dev.plumbline.reach.Policy;
import dev.plumbline.reach.Reachability;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.PodLabels.Selected;
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

/** S-52: whoever deletes the policy to close a connection opens all of them. */
public final class IsolationByOnePolicy implements Rule {
  @Override
  public RuleSpec spec() {
    Set<Kind> reads = new HashSet<>(NetworkPolicies.kinds());
    reads.addAll(Reachability.reads());
    reads.addAll(Kind.WORKLOADS);
    return rule("isolation-by-one-policy")
        .title("Pods are closed by one policy alone, and by no default-deny of their namespace")
        .severity(Severity.INFO)
        .subjects(Kind.NETWORK_POLICY)
        .reads(reads)
        .rationale(
            """
            What a policy does not allow is closed only as long as some policy selects the pods. If
            the one that lets a client in is also the only one, deleting or renaming it opens the
            pods to everybody. Other namespaces here are closed by a policy of their own, which is
            what people who work with them will expect of this one.
            """)
        .remediation(
            """
            Give the namespace a policy with an empty podSelector and no rules, as the other
            namespaces have, and leave to every other policy only to allow.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart, namespace: shop, labels: {app: cart}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: cart  # finding: no other policy closes the pods of Pod "cart" for ingress: namespace "shop" has no default-deny, as namespace "post" has
              namespace: shop
            spec:
              podSelector: {matchLabels: {app: cart}}
              ingress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: default-deny, namespace: post}
            spec: {podSelector: {}, policyTypes: [Ingress]}
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart, namespace: shop, labels: {app: cart}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: cart}}
              ingress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: default-deny, namespace: shop}
            spec: {podSelector: {}, policyTypes: [Ingress]}
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies")
        .control(Nsa.NETWORK_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    NetworkPolicies policies = inventory.derive(NetworkPolicies.class, NetworkPolicies::of);
    if (inventory.isOpen()
        || new Policy(subject).pods().isEmpty()
        || policies.otherPolicyAbout(subject.namespace()).isPresent()) {
      return;
    }
    for (Direction direction : Direction.values()) {
      Optional<String> closed = policies.namespaceClosedByDefault(direction);
      String alone = closed.isEmpty() ? "" : alone(subject, direction, inventory, policies);
      if (!alone.isEmpty()) {
        findings.at(
            subject.root().at("metadata", "name"),
            "no other policy closes the pods of %s for %s: namespace \"%s\" has no default-deny, as"
                + " namespace \"%s\" has",
            alone,
            direction,
            subject.namespace(),
            closed.get());
      }
    }
  }

  /** The pods that nothing but this policy isolates. */
  private static String alone(
      Resource policy, Direction direction, Inventory inventory, NetworkPolicies policies) {
    return inventory.derive(Reachability.class, Reachability::of).pods().stream()
        .filter(pods -> pods.namespace().equals(policy.namespace()) && !pods.usesHostNetwork())
        .filter(pods -> isAlone(pods, policy, direction, policies))
        .map(pods -> "%s \"%s\"".formatted(pods.resource().kind().name(), pods.resource().name()))
        .distinct()
        .collect(joining(", "));
  }

  private static boolean isAlone(
      Pods pods, Resource policy, Direction direction, NetworkPolicies policies) {
    List<Policy> isolating =
        policies.selecting(pods.workload(), Selected.ALL).stream()
            .filter(one -> one.isolates(direction))
            .toList();
    return isolating.size() == 1
        && isolating.get(0).resource().equals(policy)
        && policies.selecting(pods.workload(), Selected.UNKNOWN).isEmpty();
  }
}
