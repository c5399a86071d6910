package dev.plumbline.library.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A Service may select pods that programs create, and that no manifest shows. */
class UnseenPodsTest {
  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: cart, namespace: %s}
      spec: {selector: {app: cart}}
      """;
  private static final String OPERATOR =
      """
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRole
      metadata: {name: operator}
      rules:
      - {apiGroups: [""], resources: [pods], verbs: [%s]}
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: %s
      metadata: {name: operator, namespace: %s}
      roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: operator}
      subjects: [{kind: ServiceAccount, name: operator, namespace: shop}]
      """;

  private static Judged judge(World world, String manifests) {
    return Judged.by(new ServiceSelectsNothing(), world, manifests);
  }

  private static List<String> reasons(String operator) {
    return judge(World.CLOSED, SERVICE.formatted("shop") + operator).reasons();
  }

  @Test
  void aProgramThatMayCreatePodsMayHaveCreatedThem() {
    String reason =
        "no workload has the labels app=cart, but pods that ClusterRole \"operator\" allows to"
            + " create may";
    assertThat(reasons(OPERATOR.formatted("create", "ClusterRoleBinding", "''")))
        .containsExactly(reason);
    assertThat(reasons(OPERATOR.formatted("'*'", "RoleBinding", "shop"))).containsExactly(reason);
  }

  @Test
  void aProgramThatMayNotHasNot() {
    assertThat(reasons(OPERATOR.formatted("get, delete", "ClusterRoleBinding", "''"))).isEmpty();
    assertThat(reasons(OPERATOR.formatted("create", "RoleBinding", "other"))).isEmpty();
  }

  @Test
  void whatIsCalledPodsInAnotherGroupIsNone() {
    String metrics =
        OPERATOR
            .formatted("create", "ClusterRoleBinding", "''")
            .replace("apiGroups: [\"\"]", "apiGroups: [custom.metrics.k8s.io]");
    assertThat(reasons(metrics)).isEmpty();
  }

  @Test
  void thePodsOfTheControlPlaneAreInNoRepository() {
    Judged judged = judge(World.CLOSED, SERVICE.formatted("kube-system"));
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons())
        .containsExactly(
            "no workload has the labels app=cart, but the static pods of kube-system may");
  }

  @Test
  void inAClusterEveryPodIsThere() {
    assertThat(judge(World.CLUSTER, SERVICE.formatted("kube-system")).messages()).hasSize(1);
  }
}
