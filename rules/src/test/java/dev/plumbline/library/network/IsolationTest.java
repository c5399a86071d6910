package dev.plumbline.library.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code no-ingress-policy} and {@code no-egress-policy}. */
class IsolationTest {
  private static final String CART =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: cart}
      spec:
        template:
          metadata: {labels: {app: cart, tier: back}}
          spec: {containers: [{name: app}]}
      ---
      """;
  private static final String OPEN_TO_INGRESS =
      "3: no NetworkPolicy isolates the pods of Deployment \"cart\" for ingress";
  private static final String OPEN_TO_EGRESS =
      "3: no NetworkPolicy isolates the pods of Deployment \"cart\" for egress";

  /** A NetworkPolicy named "some" with that spec. */
  private static String policy(String spec) {
    return """
    apiVersion: networking.k8s.io/v1
    kind: NetworkPolicy
    metadata: {name: some}
    spec: %s
    ---
    """
        .formatted(spec);
  }

  private static Judged ingress(String manifests) {
    return Judged.by(new NoIngressPolicy(), manifests);
  }

  private static Judged egress(String manifests) {
    return Judged.by(new NoEgressPolicy(), manifests);
  }

  @Test
  @DisplayName(
      "S-28: without policyTypes a policy isolates for ingress, whatever it says of egress")
  void ingressIsIsolatedByDefault() {
    for (String spec : List.of("{}", "{egress: []}", "{egress: [{}]}", "{policyTypes: []}")) {
      assertThat(ingress(CART + policy(spec)).messages()).as(spec).isEmpty();
    }
  }

  @Test
  @DisplayName("S-28: without policyTypes, egress: [] alone does not isolate egress")
  void anEmptyEgressListIsolatesNothing() {
    assertThat(egress(CART + policy("{egress: []}")).messages())
        .containsExactly(OPEN_TO_EGRESS + ": NetworkPolicy \"some\" leaves it open");
    assertThat(egress(CART + policy("{policyTypes: null, egress: null}")).messages()).hasSize(1);
  }

  @Test
  @DisplayName("S-28: without policyTypes, one egress rule isolates egress")
  void anEgressRuleIsolatesEgress() {
    assertThat(egress(CART + policy("{egress: [{ports: [{port: 53}]}]}")).messages()).isEmpty();
  }

  @Test
  @DisplayName("S-28: policyTypes decide where they are written")
  void writtenTypesDecide() {
    assertThat(egress(CART + policy("{policyTypes: [Egress]}")).messages()).isEmpty();
    assertThat(egress(CART + policy("{policyTypes: [Ingress], egress: [{}]}")).messages())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{podSelector: {}}", "{podSelector: null}", "{}"})
  @DisplayName("S-29: an empty or absent podSelector selects every pod of the namespace")
  void noSelectorSelectsAll(String spec) {
    assertThat(ingress(CART + policy(spec)).messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{podSelector: {matchLabels: {app: 1}}}",
        "{podSelector: [app]}",
        "{podSelector: {matchLabels: app}}",
        "{podSelector: {matchExpressions: {key: app, operator: Exists}}}",
        "{podSelector: {matchExpressions: [{key: app, operator: exists}]}}",
        "{podSelector: {matchExpressions: [{key: app, operator: NotIn}]}}"
      })
  @DisplayName("S-29: a selector that the API server refuses does not select every pod")
  void anInvalidSelectorSelectsNone(String spec) {
    assertThat(ingress(CART + policy(spec)).messages()).containsExactly(OPEN_TO_INGRESS);
  }

  @Test
  @DisplayName("S-30: deny-all isolates")
  void denyAllIsolates() {
    assertThat(ingress(CART + policy("{policyTypes: [Ingress]}")).messages()).isEmpty();
    assertThat(ingress(CART + policy("{policyTypes: [Ingress], ingress: []}")).messages())
        .isEmpty();
  }

  @Test
  @DisplayName("S-30: a policy that allows everybody is a policy; allow-all-ingress speaks of it")
  void allowAllIsAPolicy() {
    assertThat(ingress(CART + policy("{ingress: [{}]}")).messages()).isEmpty();
    assertThat(Judged.by(new AllowAllIngress(), CART + policy("{ingress: [{}]}")).messages())
        .hasSize(1);
  }

  @Test
  @DisplayName("S-36: matchLabels and matchExpressions must all hold")
  void labelsAndExpressionsAreAnded() {
    assertThat(ingress(CART + selecting("In", "[back, front]")).messages()).isEmpty();
    assertThat(ingress(CART + selecting("In", "[front]")).messages()).hasSize(1);
    assertThat(
            ingress(CART + policy("{podSelector: {matchLabels: {app: cart, more: x}}}")).messages())
        .hasSize(1);
  }

  private static String selecting(String operator, String values) {
    return policy(
        """
        {podSelector: {matchLabels: {app: cart},
          matchExpressions: [{key: tier, operator: %s, values: %s}]}}
        """
            .formatted(operator, values));
  }

  @Test
  @DisplayName("S-36: NotIn and DoesNotExist select pods without the key, In and Exists do not")
  void negativeOperatorsSelectPodsWithoutTheKey() {
    assertThat(ingress(CART + expression("{key: zone, operator: NotIn, values: [a]}")).messages())
        .isEmpty();
    assertThat(ingress(CART + expression("{key: zone, operator: DoesNotExist}")).messages())
        .isEmpty();
    assertThat(ingress(CART + expression("{key: zone, operator: In, values: [a]}")).messages())
        .hasSize(1);
    assertThat(ingress(CART + expression("{key: zone, operator: Exists}")).messages()).hasSize(1);
  }

  private static String expression(String expression) {
    return policy("{podSelector: {matchExpressions: [" + expression + "]}}");
  }

  @Test
  @DisplayName("S-38: policies add up: one that selects the pods is enough")
  void policiesAddUp() {
    assertThat(
            ingress(CART + policy("{podSelector: {matchLabels: {app: shop}}}") + policy("{}"))
                .messages())
        .isEmpty();
  }

  @Test
  @DisplayName("S-38: an egress-only policy leaves ingress open")
  void directionsAreIndependent() {
    assertThat(ingress(CART + policy("{policyTypes: [Egress]}")).messages())
        .containsExactly(OPEN_TO_INGRESS + ": NetworkPolicy \"some\" leaves it open");
  }

  @Test
  @DisplayName("S-46: pods on the node's network neither pass nor fail")
  void hostNetworkPodsCannotBeProtected() {
    String manifests =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: agent}
        spec: {hostNetwork: true}
        ---
        """
            + policy("{}");
    assertThat(ingress(manifests).messages()).isEmpty();
    assertThat(ingress(manifests).reasons())
        .containsExactly(
            "the pods use the network of their node: no NetworkPolicy can protect them");
  }

  @Test
  @DisplayName("S-48: a policy in another namespace does not count")
  void aPolicyInAnotherNamespaceDoesNotCount() {
    String elsewhere = policy("{}").replace("name: some", "name: some, namespace: other");
    assertThat(ingress(CART + elsewhere).messages()).containsExactly(OPEN_TO_INGRESS);
  }

  @Test
  @DisplayName("S-48: an absent namespace is the default namespace")
  void anAbsentNamespaceIsTheDefaultOne() {
    String written = policy("{}").replace("name: some", "name: some, namespace: default");
    assertThat(ingress(CART + written).messages()).isEmpty();
  }

  @Test
  @DisplayName("S-49: a Job's pods carry the name of the Job")
  void jobNamesAreLabels() {
    String job =
        """
        apiVersion: batch/v1
        kind: Job
        metadata: {name: load}
        spec: {template: {spec: {restartPolicy: Never}}}
        ---
        """;
    assertThat(ingress(job + policy("{podSelector: {matchLabels: {job-name: load}}}")).messages())
        .isEmpty();
    assertThat(ingress(job + policy("{podSelector: {matchLabels: {job-name: save}}}")).messages())
        .hasSize(1);
  }

  @Test
  @DisplayName("S-49: a selector on a label that the cluster sets may select the pods")
  void generatedLabelsMayMatch() {
    Judged judged =
        ingress(CART + policy("{podSelector: {matchLabels: {app: cart, pod-template-hash: a1}}}"));
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons())
        .containsExactly(
            "NetworkPolicy \"some\" selects by labels that pods get when they are created");
  }

  @Test
  @DisplayName("S-49: a label that the cluster sets exists, whatever its value")
  void generatedLabelsExist() {
    assertThat(ingress(CART + expression("{key: pod-template-hash, operator: Exists}")).messages())
        .isEmpty();
    assertThat(
            ingress(CART + expression("{key: pod-template-hash, operator: DoesNotExist}"))
                .messages())
        .hasSize(1);
    assertThat(
            ingress(
                    CART
                        + policy(
                            "{podSelector: {matchLabels: {app: shop, pod-template-hash: a1}}}"))
                .messages())
        .hasSize(1);
  }

  @Test
  @DisplayName("S-50: pods without labels are selected by empty and negative selectors only")
  void podsWithoutLabels() {
    String bare = "{apiVersion: v1, kind: Pod, metadata: {name: bare}}\n---\n";
    assertThat(ingress(bare + policy("{podSelector: {}}")).messages()).isEmpty();
    assertThat(ingress(bare + expression("{key: app, operator: DoesNotExist}")).messages())
        .isEmpty();
    assertThat(ingress(bare + expression("{key: app, operator: NotIn, values: [a]}")).messages())
        .isEmpty();
    assertThat(ingress(bare + policy("{podSelector: {matchLabels: {app: bare}}}")).messages())
        .hasSize(1);
    assertThat(ingress(bare + expression("{key: app, operator: Exists}")).messages()).hasSize(1);
  }

  @Test
  @DisplayName("S-51: in an open world a missing policy is unknown")
  void missingIsUnknownInAnOpenWorld() {
    Judged judged = Judged.by(new NoIngressPolicy(), World.OPEN, CART);
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons())
        .containsExactly(
            "no NetworkPolicy here isolates the pods for ingress; one may exist elsewhere");
  }

  @Test
  @DisplayName("S-51: in an open world a policy that isolates is known")
  void isolatedIsKnownInAnOpenWorld() {
    Judged judged = Judged.by(new NoIngressPolicy(), World.OPEN, CART + policy("{}"));
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: p}}",
        "{apiVersion: cilium.io/v2, kind: CiliumClusterwideNetworkPolicy, metadata: {name: p}}",
        "{apiVersion: projectcalico.org/v3, kind: NetworkPolicy, metadata: {name: p}}",
        "{apiVersion: crd.projectcalico.org/v1, kind: GlobalNetworkPolicy, metadata: {name: p}}",
        "{apiVersion: policy.networking.k8s.io/v1alpha1, kind: AdminNetworkPolicy, metadata: {name:"
            + " p}}",
        "{apiVersion: policy.networking.k8s.io/v1alpha2, kind: ClusterNetworkPolicy, metadata:"
            + " {name: p}}"
      })
  @DisplayName("S-54: where a policy of another kind may isolate, a missing policy is unknown")
  void otherKindsOfPolicyMayIsolate(String other) {
    Judged judged = ingress(CART + other);
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons())
        .singleElement()
        .asString()
        .startsWith("no NetworkPolicy isolates the pods for ingress, but ")
        .endsWith(" \"p\" may, and is not understood");
    assertThat(ingress(CART + policy("{}") + other).reasons()).isEmpty();
  }

  @Test
  @DisplayName("S-54: a policy of another kind in another namespace does not count")
  void otherKindsElsewhereDoNotCount() {
    assertThat(
            ingress(
                    CART
                        + "{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy,"
                        + " metadata: {name: p, namespace: other}}")
                .messages())
        .containsExactly(OPEN_TO_INGRESS);
  }

  @Test
  @DisplayName("S-56: in a cluster a pod that is over is not exposed; in a file its status is void")
  void podsThatAreOver() {
    String over =
        "{apiVersion: v1, kind: Pod, metadata: {name: job-1}, status: {phase: Succeeded}}";
    assertThat(Judged.by(new NoIngressPolicy(), World.CLUSTER, over).messages()).isEmpty();
    assertThat(ingress(over).messages()).hasSize(1);
  }
}
