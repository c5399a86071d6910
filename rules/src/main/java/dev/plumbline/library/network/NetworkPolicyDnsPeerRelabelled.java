package dev.plumbline.library.network;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Peer;
import dev.plumbline.reach.Policy;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A label transformer reached too far. */
public final class NetworkPolicyDnsPeerRelabelled implements Rule {
  private static final Set<String> CLUSTER_DNS = Set.of("kube-dns", "coredns");

  @Override
  public RuleSpec spec() {
    return rule("network-policy-dns-peer-relabelled")
        .title("A NetworkPolicy lets pods reach a DNS that does not exist")
        .severity(Severity.HIGH)
        .subjects(Kind.NETWORK_POLICY)
        .reads(Kind.WORKLOADS)
        .rationale(
            """
            The cluster brings its own DNS, with its own labels. Where a label transformer adds the
            labels of an application to every selector, the peer that stood for that DNS selects no
            pod any more, and what the policy isolates can resolve no name.
            """)
        .remediation(
            """
            Keep the added labels out of selectors: in a kustomization, use `labels` without
            `includeSelectors` in the place of `commonLabels`. The peer needs k8s-app and the
            namespace only.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart, namespace: shop, labels: {app.kubernetes.io/part-of: shop}}
            spec:
              podSelector: {}
              policyTypes: [Egress]
              egress:
              - to:
                - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}
                  podSelector: {matchLabels: {k8s-app: kube-dns, app.kubernetes.io/part-of: shop}}  # finding: no pod of the cluster's DNS (k8s-app=kube-dns) has the policy's own labels app.kubernetes.io/part-of=shop
                ports: [{port: 53, protocol: UDP}, {port: 53, protocol: TCP}]
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart, namespace: shop, labels: {app.kubernetes.io/part-of: shop}}
            spec:
              podSelector: {}
              policyTypes: [Egress]
              egress:
              - to:
                - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}
                  podSelector: {matchLabels: {k8s-app: kube-dns}}
                ports: [{port: 53, protocol: UDP}, {port: 53, protocol: TCP}]
            """)
        .reference("https://kubernetes.io/docs/tasks/administer-cluster/dns-debugging-resolution/")
        .control(Nsa.NETWORK_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Direction direction : Direction.values()) {
      new Policy(subject)
          .rules(direction).stream()
              .flatMap(rule -> rule.peers().stream())
              .filter(peer -> peer.namespaceSelector().isPresent())
              .filter(peer -> !SelectedWorkloads.in(inventory).hasAny(peer.pods()))
              .forEach(peer -> check(peer, subject.labels(), findings));
    }
  }

  private static void check(Peer peer, Map<String, String> own, Findings findings) {
    Map<String, String> labels = Resource.strings(peer.podSelector().get("matchLabels"));
    String dns = labels.getOrDefault("k8s-app", "");
    String added =
        labels.entrySet().stream()
            .filter(label -> !label.getKey().equals("k8s-app"))
            .filter(label -> label.getValue().equals(own.get(label.getKey())))
            .map(label -> label.getKey() + "=" + label.getValue())
            .sorted()
            .collect(Collectors.joining(", "));
    if (CLUSTER_DNS.contains(dns) && !added.isEmpty()) {
      findings.at(
          peer.podSelector(),
          "no pod of the cluster's DNS (k8s-app=%s) has the policy's own labels %s",
          dns,
          added);
    }
  }
}
