package dev.plumbline.library.network;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Policy;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.stream.Stream;

/** Nobody said for whom the policy is. */
public final class NetworkPolicyWithoutPodSelector implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("network-policy-without-pod-selector")
        .title("A NetworkPolicy opens every pod because it names none")
        .severity(Severity.MEDIUM)
        .subjects(Kind.NETWORK_POLICY)
        .rationale(
            """
            A policy without podSelector is for every pod of its namespace. One that lets something
            through was mostly meant for one application, or is a patch that took no hold of the
            policy it was to change: all other pods are opened as well.
            """)
        .remediation(
            """
            Write the labels of the pods under spec.podSelector; for all of them on purpose, write
            `podSelector: {}`. List a patch under `patches` of the kustomization, not as a resource.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart, namespace: shop}
            spec:
              ingress:  # finding: no podSelector: every pod of namespace "shop" is opened for ingress
              - from: [{ipBlock: {cidr: 10.0.0.0/16}}]
                ports: [{port: 8080}]
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: cart}}
              ingress:
              - from: [{ipBlock: {cidr: 10.0.0.0/16}}]
                ports: [{port: 8080}]
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: deny-ingress, namespace: shop}
            spec:
              policyTypes: [Ingress]
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/network-policies/")
        .control(Nsa.NETWORK_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node spec = subject.get("spec");
    if (spec.get("podSelector").isPresent()) {
      return;
    }
    Policy policy = new Policy(subject);
    Stream.of(Direction.values())
        .filter(direction -> !policy.rules(direction).isEmpty())
        .forEach(
            direction ->
                findings.at(
                    spec.get(direction.rules()),
                    "no podSelector: every pod of namespace \"%s\" is opened for %s",
                    subject.namespace(),
                    direction));
  }
}
