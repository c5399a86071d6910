package dev.plumbline.library.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules say of roles. */
class RolesTest {

  private static Judged judge(Rule rule, String kind, String rules) {
    return Judged.by(
        rule,
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: %s
        metadata: {name: cart, namespace: shop}
        rules: [%s]
        """
            .formatted(kind, rules));
  }

  private static Judged wildcard(String rules) {
    return judge(new RbacWildcard(), "ClusterRole", rules);
  }

  private static Judged secrets(String kind, String rules) {
    return judge(new RbacSecretsAccess(), kind, rules);
  }

  private static Judged escalation(String kind, String rules) {
    return judge(new RbacEscalation(), kind, rules);
  }

  private static String grant(String group, String resource, String verb) {
    return "{apiGroups: [\"%s\"], resources: [%s], verbs: [%s]}".formatted(group, resource, verb);
  }

  @Test
  void aWildcardInResourcesNamesTheGroupsItOpens() {
    assertThat(wildcard(grant("", "\"*\"", "get")).messages())
        .containsExactly(
            "4: resources [\"*\"] grants access to every resource of API group \"core\", Secrets"
                + " included");
    assertThat(wildcard(grant("*", "\"*\"", "get")).messages())
        .containsExactly(
            "4: resources [\"*\"] grants access to every resource of every API group, Secrets"
                + " included");
    assertThat(wildcard(grant("apps", "\"*\"", "get")).messages())
        .containsExactly(
            "4: resources [\"*\"] grants access to every resource of API group \"apps\"");
  }

  @Test
  void aWildcardInGroupsAloneIsMedium() {
    Judged judged = wildcard(grant("*", "deployments", "get"));
    assertThat(judged.severities()).containsExactly(Severity.MEDIUM);
    assertThat(judged.paths()).containsExactly("rules[0].apiGroups[0]");
  }

  @Test
  void aPatternOfPathsIsNoWildcard() {
    assertThat(wildcard("{nonResourceURLs: [\"/healthz/*\"], verbs: [get]}").messages()).isEmpty();
    assertThat(wildcard("{nonResourceURLs: [\"*\"], verbs: [get]}").messages()).hasSize(1);
  }

  @Test
  void theRulesOfAnAggregatedRoleAreWrittenByTheCluster() {
    String role =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: cart}
        aggregationRule: {clusterRoleSelectors: [{matchLabels: {to: cart}}]}
        rules: [{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}]
        """;
    assertThat(Judged.by(new RbacWildcard(), role).messages()).isEmpty();
    assertThat(
            Judged.by(new RbacWildcard(), role.replace("rules: [{apiGroups", "x: [{a")).messages())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"get", "list", "watch", "\"*\""})
  void everyReadingVerbShowsSecrets(String verb) {
    Judged judged = secrets("ClusterRole", grant("", "secrets", verb));
    assertThat(judged.severities()).containsExactly(Severity.HIGH);
    assertThat(judged.paths()).containsExactly("rules[0].resources[0]");
    assertThat(secrets("Role", grant("", "secrets", verb)).severities())
        .containsExactly(Severity.MEDIUM);
  }

  @Test
  void whatDoesNotReadEverySecretIsFine() {
    assertThat(secrets("ClusterRole", grant("", "secrets", "create")).messages()).isEmpty();
    assertThat(secrets("ClusterRole", grant("apps", "secrets", "get")).messages()).isEmpty();
    assertThat(secrets("ClusterRole", grant("", "configmaps", "get")).messages()).isEmpty();
    String named = grant("", "secrets", "get").replace("{", "{resourceNames: [cart], ");
    assertThat(secrets("ClusterRole", named).messages()).isEmpty();
    assertThat(secrets("ClusterRole", named.replace("[cart]", "[]")).messages()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "rbac.authorization.k8s.io, roles, escalate",
    "rbac.authorization.k8s.io, clusterroles, bind",
    "*, clusterroles, bind",
    "'', users, impersonate",
    "'', serviceaccounts, impersonate",
    "'', pods/exec, create",
    "'', pods/exec, get",
    "'', pods/attach, create",
    "'', pods/ephemeralcontainers, patch",
    "'', serviceaccounts/token, create",
    "'', nodes/proxy, get",
    "certificates.k8s.io, certificatesigningrequests/approval, update",
    "certificates.k8s.io, signers, approve",
    "admissionregistration.k8s.io, mutatingwebhookconfigurations, patch",
    "admissionregistration.k8s.io, validatingwebhookconfigurations, update"
  })
  void permissionsThatLeadToOthers(String group, String resource, String verb) {
    Judged judged = escalation("ClusterRole", grant(group, resource, verb));
    assertThat(judged.severities()).containsExactly(Severity.HIGH);
    assertThat(judged.messages().get(0))
        .startsWith("4: \"%s\" on %s allows ".formatted(verb, resource));
  }

  @ParameterizedTest
  @CsvSource({
    "rbac.authorization.k8s.io, roles, update",
    "'', pods, create",
    "'', pods/log, get",
    "'', serviceaccounts, create",
    "'', nodes, get",
    "apps, pods/exec, create",
    "certificates.k8s.io, certificatesigningrequests, create",
    "admissionregistration.k8s.io, mutatingwebhookconfigurations, list"
  })
  void permissionsThatDoNot(String group, String resource, String verb) {
    assertThat(escalation("ClusterRole", grant(group, resource, verb)).messages()).isEmpty();
  }

  @Test
  void severalEscalationsOnOneResourceAreOneFinding() {
    assertThat(
            escalation(
                    "ClusterRole",
                    grant("rbac.authorization.k8s.io", "clusterroles", "get, bind, escalate"))
                .messages())
        .containsExactly(
            "4: \"escalate\", \"bind\" on clusterroles allows roles with permissions that the"
                + " writer does not have; bindings to any role, cluster-admin included");
  }

  @Test
  void namedObjectsTakeTheDangerOutOfMostButNotOfEscalate() {
    String names = "{resourceNames: [view], ";
    String group = "rbac.authorization.k8s.io";
    assertThat(
            escalation("ClusterRole", grant(group, "clusterroles", "bind").replace("{", names))
                .messages())
        .isEmpty();
    assertThat(
            escalation("ClusterRole", grant(group, "clusterroles", "escalate").replace("{", names))
                .messages())
        .hasSize(1);
    String masters = "{resourceNames: [\"system:masters\"], ";
    assertThat(
            escalation("ClusterRole", grant("", "groups", "impersonate").replace("{", masters))
                .messages())
        .hasSize(1);
  }

  @Test
  void aRoleGrantsNothingOfTheWholeCluster() {
    assertThat(escalation("Role", grant("", "nodes/proxy", "get")).messages()).isEmpty();
    assertThat(escalation("Role", grant("", "pods/exec", "create")).messages()).hasSize(1);
  }

  @Test
  void everythingWithMetricsIsNotMuch() {
    String metrics = grant("custom.metrics.k8s.io", "\"*\"", "\"*\"");
    assertThat(wildcard(metrics).severities()).containsExactly(Severity.LOW);
    String ofPods = grant("metrics.k8s.io", "\"*\"", "\"*\"");
    assertThat(wildcard(ofPods).severities()).containsOnly(Severity.LOW).hasSize(2);
  }

  @Test
  void creatingPodsByAControllerIsCreatingPods() {
    RbacWorkloadCreation rule = new RbacWorkloadCreation();
    assertThat(judge(rule, "Role", grant("batch", "jobs", "create")).messages()).hasSize(1);
    assertThat(judge(rule, "Role", grant("*", "deployments", "create")).messages()).hasSize(1);
    assertThat(judge(rule, "Role", grant("", "jobs", "create")).messages()).isEmpty();
    assertThat(judge(rule, "Role", grant("apps", "deployments", "update")).messages()).isEmpty();
  }
}
