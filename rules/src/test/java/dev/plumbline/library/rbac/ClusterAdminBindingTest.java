package dev.plumbline.library.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterAdminBindingTest {

  private static Judged judge(String kind, String role, String subjects, String... more) {
    return Judged.by(
        new ClusterAdminBinding(),
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: %s
        metadata: {name: cart, namespace: shop}
        roleRef: %s
        subjects: [%s]
        ---
        %s
        """
            .formatted(kind, role, subjects, String.join("---\n", more)));
  }

  private static Judged admin(String subjects) {
    return judge("ClusterRoleBinding", "{kind: ClusterRole, name: cluster-admin}", subjects);
  }

  @Test
  void clusterAdminForSomebodyIsHigh() {
    Judged judged = admin("{kind: User, name: jane}, {kind: Group, name: ops}");
    assertThat(judged.messages())
        .containsExactly(
            "4: ClusterRole \"cluster-admin\" allows everything, and is bound to User \"jane\","
                + " Group \"ops\"");
    assertThat(judged.severities()).containsExactly(Severity.HIGH);
    assertThat(judged.paths()).containsExactly("roleRef");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{kind: ServiceAccount, name: default, namespace: shop}",
        "{kind: Group, name: \"system:authenticated\"}",
        "{kind: Group, name: \"system:unauthenticated\"}",
        "{kind: Group, name: \"system:serviceaccounts\"}",
        "{kind: Group, name: \"system:serviceaccounts:shop\"}",
        "{kind: User, name: \"system:anonymous\"}"
      })
  void clusterAdminForEverybodyIsCritical(String subject) {
    assertThat(admin(subject).severities()).containsExactly(Severity.CRITICAL);
  }

  @Test
  void aUserNamedDefaultIsNoServiceAccount() {
    assertThat(admin("{kind: User, name: default}").severities()).containsExactly(Severity.HIGH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{kind: Group, name: \"system:masters\"}"})
  void nobodyElseIsNoFinding(String subjects) {
    assertThat(admin(subjects).messages()).isEmpty();
  }

  @Test
  void aRoleBindingGrantsEverythingInItsNamespace() {
    assertThat(
            judge(
                    "RoleBinding",
                    "{kind: ClusterRole, name: cluster-admin}",
                    "{kind: User, name: jane}")
                .severities())
        .containsExactly(Severity.HIGH);
  }

  @Test
  void aRoleOfThatNameIsNotTheClusterRole() {
    assertThat(
            judge("RoleBinding", "{kind: Role, name: cluster-admin}", "{kind: User, name: jane}")
                .messages())
        .isEmpty();
  }

  @Test
  void aRoleThatAllowsEverythingIsClusterAdminByAnotherName() {
    String role =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: all, namespace: shop}
        rules: [{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}]
        """;
    String reference = "{kind: Role, name: all}";
    String subject = "{kind: User, name: jane}";
    assertThat(judge("RoleBinding", reference, subject, role).messages())
        .containsExactly("4: Role \"all\" allows everything, and is bound to User \"jane\"");
    assertThat(judge("RoleBinding", reference, subject, role.replace("shop", "x")).messages())
        .isEmpty();
    String some = role.replace("verbs: [\"*\"]", "verbs: [get]");
    assertThat(judge("RoleBinding", reference, subject, some).messages()).isEmpty();
    String named = role.replace("verbs:", "resourceNames: [a], verbs:");
    assertThat(judge("RoleBinding", reference, subject, named).messages()).isEmpty();
  }

  @Test
  void sevenVerbsOnEverythingAreAWildcard() {
    String role =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: all}
        rules:
        - apiGroups: ["*"]
          resources: ["*"]
          verbs: [delete, patch, update, create, watch, list, get]
        """;
    String reference = "{kind: ClusterRole, name: all}";
    String subject = "{kind: User, name: jane}";
    assertThat(judge("ClusterRoleBinding", reference, subject, role).messages())
        .containsExactly("4: ClusterRole \"all\" allows everything, and is bound to User \"jane\"");
    String six = role.replace("create, ", "");
    assertThat(judge("ClusterRoleBinding", reference, subject, six).messages()).isEmpty();
  }
}
