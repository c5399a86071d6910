package dev.plumbline.library.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaTest {
  private static final String GI = "{requests: {memory: 1Gi}}";

  private static String quota(String spec) {
    return "---\napiVersion: v1\nkind: ResourceQuota\nmetadata: {name: shop}\nspec: {"
        + spec
        + "}\n";
  }

  private static String deployment(String name, String fields, String resources) {
    return "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: "
        + name
        + "}\nspec: {"
        + fields
        + "template: {spec: {containers: [{name: app, resources: "
        + resources
        + "}]}}}\n";
  }

  private static Judged required(String manifests) {
    return Judged.by(new QuotaRequiresResources(), manifests);
  }

  private static Judged exceeded(String manifests) {
    return Judged.by(new QuotaExceeded(), manifests);
  }

  private static List<String> texts(Judged judged) {
    return judged.messages().stream().map(m -> m.substring(m.indexOf(' ') + 1)).toList();
  }

  @Test
  @DisplayName("S-11: a quota on memory makes it mandatory for every container, init ones included")
  void aQuotaMakesItsFieldMandatory() {
    String pod =
        Pods.withSpec(
            """
            initContainers: [{name: migrate}]
            containers: [{name: app, resources: {limits: {memory: 1Gi}}}]
            """);
    assertThat(texts(required(pod + quota("hard: {requests.memory: 4Gi, pods: 10}"))))
        .containsExactly(
            "container \"migrate\" has no memory request, and ResourceQuota \"shop\" demands one");
    assertThat(texts(required(pod + quota("hard: {requests.storage: 4Gi, pods: 10}")))).isEmpty();
  }

  @Test
  @DisplayName("S-10, S-11: a LimitRange gives what the quota demands")
  void aLimitRangeGivesWhatIsDemanded() {
    String range =
        """
        ---
        apiVersion: v1
        kind: LimitRange
        metadata: {name: r}
        spec: {limits: [{type: Container, default: {memory: 1Gi}}]}
        """;
    String quota = quota("hard: {limits.memory: 4Gi, memory: 4Gi}");
    assertThat(texts(required(Pods.withResources("{}") + quota))).hasSize(2);
    assertThat(texts(required(Pods.withResources("{}") + range + quota))).isEmpty();
  }

  @Test
  @DisplayName("S-11, S-17: where the pod speaks for itself, its containers may be silent")
  void thePodMaySpeak() {
    String pod = Pods.withSpec("containers: [{name: app}]\nresources: {limits: {cpu: 1}}");
    assertThat(texts(required(pod + quota("hard: {limits.memory: 4Gi}")))).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("S-11, S-19: a quota is about the pods in all its scopes")
  @CsvSource({
    "scopes: [NotTerminating], 1, 0",
    "scopes: [Terminating], 0, 0",
    "scopes: [BestEffort], 1, 0",
    "scopes: [NotBestEffort], 0, 0",
    "'scopes: [NotTerminating, NotBestEffort]', 0, 0",
    "scopes: [PriorityClass], 0, 1",
    "scopes: [CrossNamespacePodAffinity], 0, 0",
    "scopes: [SomethingNew], 0, 1"
  })
  void scopesNarrowAQuota(String scopes, int findings, int unknown) {
    Judged judged =
        required(Pods.withResources("{}") + quota(scopes + ", hard: {requests.cpu: 1}"));
    assertThat(judged.messages()).hasSize(findings);
    assertThat(judged.reasons()).hasSize(unknown);
  }

  @Test
  void aPriorityClassIsComparedByName() {
    String pod = Pods.withSpec("containers: [{name: app}]\npriorityClassName: high");
    String scope =
        "scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: In, values: [%s]}]}";
    String hard = ", hard: {requests.cpu: 1}";
    assertThat(required(pod + quota(scope.formatted("high") + hard)).messages()).hasSize(1);
    assertThat(required(pod + quota(scope.formatted("low") + hard)).messages()).isEmpty();
  }

  @Test
  @DisplayName("S-15: replicas times what a pod asks for must fit")
  void replicasAddUp() {
    String two = deployment("a", "replicas: 2, ", GI) + deployment("b", "replicas: 3, ", GI);
    Judged judged = exceeded(two + quota("hard: {requests.memory: 4Gi, pods: 5}"));
    assertThat(texts(judged))
        .containsExactly(
            "a rollout needs 3 of pods for 3 pods, but ResourceQuota \"shop\" leaves 2: "
                + "it gets stuck",
            "a rollout needs 4 of pods for 4 pods, but ResourceQuota \"shop\" leaves 3: "
                + "it gets stuck",
            "the namespace needs 5Gi of requests.memory, more than 4Gi: "
                + "Deployment \"b\" 3Gi, Deployment \"a\" 2Gi");
    assertThat(judged.severities()).containsOnly(Severity.HIGH);
  }

  @Test
  @DisplayName("S-154: of an object that is declared twice, each declaration is judged by itself")
  void anObjectMayBeDeclaredTwice() {
    String twice = deployment("a", "replicas: 2, ", GI) + deployment("a", "", "{}");
    Judged judged = exceeded(twice + quota("hard: {requests.memory: 2Gi}"));
    assertThat(judged.messages())
        .containsExactly(
            "5: a rollout needs 3Gi of requests.memory for 3 pods, but ResourceQuota \"shop\""
                + " leaves 2Gi: it gets stuck");
  }

  @Test
  void anAutoscalerMayOutgrowTheQuota() {
    String hpa =
        """
        ---
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: {name: a}
        spec: {maxReplicas: 9, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: a}}
        """;
    Judged judged = exceeded(deployment("a", "", GI) + hpa + quota("hard: {requests.memory: 4Gi}"));
    assertThat(texts(judged))
        .containsExactly(
            "the namespace needs 9Gi of requests.memory when its autoscalers reach their maximum,"
                + " more than 4Gi: Deployment \"a\" 9Gi");
    assertThat(judged.severities()).containsExactly(Severity.MEDIUM);
  }

  @ParameterizedTest
  @CsvSource({
    "'{type: Recreate}', ''",
    "'{rollingUpdate: {maxSurge: 0, maxUnavailable: 1}}', ''",
    "'{rollingUpdate: {maxSurge: 2, maxUnavailable: 1}}', low",
    "'{rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}', high",
    "'{rollingUpdate: {maxSurge: 2, maxUnavailable: 25%}}', high"
  })
  void aRolloutNeedsRoomOnlyIfItStartsPodsFirst(String strategy, String severity) {
    Judged judged =
        exceeded(
            deployment("a", "replicas: 2, strategy: " + strategy + ", ", GI)
                + quota("hard: {requests.memory: 2Gi}"));
    assertThat(judged.severities().stream().map(Severity::toString))
        .containsExactlyElementsOf(severity.isEmpty() ? List.of() : List.of(severity));
  }

  @Test
  @DisplayName("S-27: what is scaled to zero must fit once it runs")
  void aPodThatRunsLaterMustFit() {
    assertThat(
            texts(exceeded(deployment("a", "replicas: 0, ", GI) + quota("hard: {memory: 512Mi}"))))
        .containsExactly("one pod needs 1Gi of memory, but ResourceQuota \"shop\" leaves 512Mi");
  }

  @Test
  void claimsAndObjectsCount() {
    String set =
        """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: db}
        spec:
          replicas: 3
          volumeClaimTemplates:
          - spec: {resources: {requests: {storage: 10Gi}}}
        """;
    assertThat(
            texts(
                exceeded(
                    set + quota("hard: {requests.storage: 20Gi, count/statefulsets.apps: 0}"))))
        .containsExactly(
            "the namespace needs 30Gi of requests.storage, more than 20Gi: "
                + "StatefulSet \"db\" 30Gi",
            "the namespace needs 1 of count/statefulsets.apps, more than 0: StatefulSet \"db\" 1");
  }

  @Test
  @DisplayName("S-24: pods of a ReplicaSet of a Deployment count once")
  void ownedPodsCountOnce() {
    String pod =
        """
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: a-1, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: a}]}
        spec: {containers: [{name: app, resources: {requests: {memory: 1Gi}}}]}
        """;
    String quota = quota("hard: {requests.memory: 1500Mi}");
    String recreate = deployment("a", "strategy: {type: Recreate}, ", GI);
    assertThat(exceeded(recreate + pod + quota).messages()).isEmpty();
  }

  @Test
  void whatIsNotKnownIsSaid() {
    String agent =
        "apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: agent}\nspec: {template: {spec: "
            + "{containers: [{name: app, resources: {requests: {cpu: 1}}}]}}}\n";
    Rule rule = new QuotaExceeded();
    String quota = quota("hard: {cpu: 8}");
    assertThat(Judged.by(rule, agent + quota).reasons())
        .containsExactly(
            "whether all fits is unknown: DaemonSet \"agent\" has as many pods as there are nodes");
    assertThat(Judged.by(rule, World.OPEN, quota).reasons())
        .containsExactly("whether all fits is unknown: there may be more objects in the namespace");
    assertThat(Judged.by(rule, quota).reasons()).isEmpty();
  }

  @Test
  void theReplicasOfARolloutCountAndThoseOfOthersAreNotKnown() {
    String rollout =
        deployment("cart", "replicas: 3, ", GI)
            .replace("apps/v1", "argoproj.io/v1alpha1")
            .replace("Deployment", "Rollout")
            .replace("name: app,", "name: app, image: cart,");
    String quota = quota("hard: {requests.memory: 2Gi}");
    assertThat(exceeded(rollout + quota).messages()).hasSize(1);
    Judged knative =
        exceeded(
            rollout
                    .replace("argoproj.io/v1alpha1", "serving.knative.dev/v1")
                    .replace("Rollout", "Service")
                + quota);
    assertThat(knative.messages()).isEmpty();
    assertThat(knative.reasons())
        .singleElement()
        .asString()
        .contains("Service \"cart\" has as many pods as its controller makes");
  }
}
