package dev.plumbline.reach;

import static dev.plumbline.reach.Reached.PODS;
import static dev.plumbline.reach.Reached.policy;
import static dev.plumbline.reach.Verdict.ALLOWED;
import static dev.plumbline.reach.Verdict.DENIED;
import static dev.plumbline.reach.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.Inventory.World;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be known from manifests is neither allowed nor denied. */
class UnknownSemanticsTest {
  private static final String ON_NODE =
      "{apiVersion: v1, kind: Pod, metadata: {name: bound, namespace: x, labels: {app: bound}},"
          + " spec: {hostNetwork: true}}\n---\n";

  private static List<Doubt> doubts(Explanation explanation) {
    return explanation.reasons().stream().flatMap(reason -> reason.doubt().stream()).toList();
  }

  @Test
  @DisplayName("S-46: a policy about pods on the network of their node has no defined effect")
  void hostNetworkPodsAreNotProtected() {
    Reached reached =
        Reached.closed(ON_NODE + PODS, policy("p", "ingress: [{ports: [{port: 1}]}]"));
    assertThat(reached.tcp("x/a", "x/bound", 2)).isEqualTo(UNKNOWN);
    assertThat(reached.tcp("x/a", "x/bound", 1)).isEqualTo(ALLOWED);
    assertThat(doubts(reached.explain("x/a", "x/bound", 2))).containsExactly(Doubt.HOST_NETWORK);
  }

  @Test
  @DisplayName("S-46: whether a selector means pods on the network of their node is unknown")
  void hostNetworkPodsAreNoCertainPeers() {
    Reached reached =
        Reached.closed(
            ON_NODE + PODS,
            policy(
                "p",
                "podSelector: {matchLabels: {app: a}},"
                    + " ingress: [{from: [{podSelector: {matchLabels: {app: bound}}}]}]"));
    assertThat(reached.tcp("x/bound", "x/a")).isEqualTo(UNKNOWN);
    assertThat(reached.tcp("x/b", "x/a")).isEqualTo(DENIED);
    assertThat(reached.tcp("x/b", "x/bound")).as("no policy is about it").isEqualTo(ALLOWED);
  }

  @Test
  @DisplayName("S-51: in an open world only what a policy here lets through is certain")
  void aPolicyElsewhereMayDecideOtherwise() {
    String policies =
        policy("in", "podSelector: {matchLabels: {app: a}}, ingress: [{ports: [{port: 1}]}]")
            + "---\n"
            + policy("out", "policyTypes: [Egress], egress: [{}]");
    Reached reached = Reached.in(World.OPEN, PODS, policies);
    assertThat(reached.tcp("x/b", "x/a", 1)).isEqualTo(ALLOWED);
    assertThat(reached.tcp("x/b", "x/a", 2)).isEqualTo(UNKNOWN);
    assertThat(reached.tcp("x/b", "x/c", 2)).isEqualTo(UNKNOWN);
    assertThat(doubts(reached.explain("x/b", "x/a", 2))).containsExactly(Doubt.ELSEWHERE);
    assertThat(doubts(reached.explain("x/b", "x/a", 1))).isEmpty();
  }

  @Test
  @DisplayName("S-51: an operator may make policies for the pods it makes")
  void anOperatorMayMakePolicies() {
    Reached reached =
        Reached.closed(
            """
            apiVersion: apps.openliberty.io/v1
            kind: OpenLibertyApplication
            metadata: {name: shop, namespace: x}
            spec: {applicationImage: "shop:1"}
            ---
            """
                + PODS);
    assertThat(reached.tcp("x/a", "x/shop", 9080)).isEqualTo(UNKNOWN);
    assertThat(reached.tcp("x/a", "x/b", 9080)).isEqualTo(ALLOWED);
  }

  @ParameterizedTest
  @DisplayName("S-54: a policy that only its implementation understands makes the answer unknown")
  @CsvSource({
    "cilium.io/v2, CiliumNetworkPolicy",
    "cilium.io/v2, CiliumClusterwideNetworkPolicy",
    "projectcalico.org/v3, NetworkPolicy",
    "projectcalico.org/v3, GlobalNetworkPolicy",
    "crd.antrea.io/v1beta1, NetworkPolicy"
  })
  void customPoliciesAreNotUnderstood(String apiVersion, String kind) {
    String custom =
        "---\n{apiVersion: %s, kind: %s, metadata: {name: p, namespace: x}, spec: {}}\n"
            .formatted(apiVersion, kind);
    Reached reached = Reached.closed(PODS + custom);
    assertThat(reached.tcp("x/a", "x/b")).isEqualTo(UNKNOWN);
    boolean everywhere = kind.startsWith("Global") || kind.contains("wide");
    assertThat(reached.tcp("y/a", "8.8.8.8")).isEqualTo(everywhere ? UNKNOWN : ALLOWED);
    assertThat(doubts(reached.explain("x/a", "x/b", 80))).contains(Doubt.NOT_UNDERSTOOD);
  }

  @Test
  @DisplayName("S-54: where such a policy says whom it is about, others are not in doubt")
  void customPoliciesAreAboutWhomTheySelect() {
    String custom =
        """
        ---
        apiVersion: cilium.io/v2
        kind: CiliumNetworkPolicy
        metadata: {name: p, namespace: x}
        spec: {endpointSelector: {matchLabels: {app: a}}, ingress: [{}]}
        ---
        apiVersion: k8s.ovn.org/v1
        kind: EgressFirewall
        metadata: {name: default, namespace: "y"}
        spec: {egress: [{type: Deny, to: {cidrSelector: 0.0.0.0/0}}]}
        """;
    Reached reached = Reached.closed(PODS + custom);
    assertThat(reached.tcp("x/b", "x/a")).isEqualTo(UNKNOWN);
    assertThat(reached.tcp("x/a", "x/b")).isEqualTo(ALLOWED);
    assertThat(reached.tcp("y/a", "8.8.8.8")).isEqualTo(UNKNOWN);
    assertThat(reached.tcp("y/a", "x/b")).isEqualTo(ALLOWED);
  }

  @Test
  @DisplayName("S-56: in a cluster a pod that is over is nobody; in a file its status is void")
  void finishedPodsAreNobody() {
    String over =
        "{apiVersion: v1, kind: Pod, metadata: {name: o, namespace: x}, status: {phase: %s}}";
    for (String phase : List.of("Succeeded", "Failed")) {
      String pod = over.formatted(phase);
      assertThat(Reached.in(World.CLUSTER, pod).reachability().pods()).isEmpty();
      assertThat(Reached.closed(pod).reachability().pods()).hasSize(1);
    }
    assertThat(Reached.in(World.CLUSTER, over.formatted("Running")).reachability().pods())
        .hasSize(1);
  }

  @Test
  @DisplayName("S-24: what another object here makes is left to that object")
  void ownedObjectsAreLeftToTheirOwner() {
    Reached reached =
        Reached.closed(
            """
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: d, namespace: x}}
            ---
            apiVersion: apps/v1
            kind: ReplicaSet
            metadata:
              name: d-1
              namespace: x
              ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: d, controller: true}]
            """);
    assertThat(reached.reachability().pods().stream().map(Pods::toString))
        .containsExactly("x/d[Deployment]");
  }

  @Test
  void whoServesIngressesIsUnknownUnlessEverybodyIsLetIn() {
    String rule = "podSelector: {matchLabels: {app: a}}, ingress: [%s]";
    String controller = "the ingress controller";
    assertThat(Reached.among(policy("p", rule.formatted(""))).tcp(controller, "x/a"))
        .isEqualTo(DENIED);
    assertThat(Reached.among(policy("p", rule.formatted("{}"))).tcp(controller, "x/a"))
        .isEqualTo(ALLOWED);
    String some = "{from: [{namespaceSelector: {matchLabels: {role: edge}}}]}";
    assertThat(Reached.among(policy("p", rule.formatted(some))).tcp(controller, "x/a"))
        .isEqualTo(UNKNOWN);
  }

  @Test
  void podsOfAnotherNamespaceArePodsWithLabelsNobodyKnows() {
    String rule = "podSelector: {matchLabels: {app: a}}, ingress: [{from: [%s]}]";
    String stranger = "any pod of another namespace";
    assertThat(Reached.among(policy("p", rule.formatted("{podSelector: {}}"))).tcp(stranger, "x/a"))
        .isEqualTo(DENIED);
    assertThat(
            Reached.among(policy("p", rule.formatted("{namespaceSelector: {}}")))
                .tcp(stranger, "x/a"))
        .isEqualTo(ALLOWED);
    String some = "{namespaceSelector: {matchLabels: {team: z}}}";
    assertThat(Reached.among(policy("p", rule.formatted(some))).tcp(stranger, "x/a"))
        .isEqualTo(UNKNOWN);
  }
}
