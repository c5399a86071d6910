package dev.plumbline.library.rbac;

import dev.plumbline.resource.Kind;
import java.util.List;
import java.util.Set;

/**
 * A permission by which whoever has it gets further permissions.
 *
 * @param narrowed whether naming the objects it is about takes the danger out
 * @param effect what it comes to
 */
record Escalation(
    String group, Set<String> resources, Set<String> verbs, boolean narrowed, String effect) {
  private static final String RBAC = "rbac.authorization.k8s.io";
  private static final String CERTIFICATES = "certificates.k8s.io";
  private static final String MASTERS = "system:masters";

  /** What a Role can grant: those of the whole cluster it cannot, whatever it says. */
  private static final Set<String> NAMESPACED =
      Set.of(
          "pods/attach",
          "pods/ephemeralcontainers",
          "pods/exec",
          "roles",
          "serviceaccounts",
          "serviceaccounts/token");

  private static final List<Escalation> ALL =
      List.of(
          new Escalation(
              RBAC,
              Set.of("roles", "clusterroles"),
              Set.of("escalate"),
              false,
              "roles with permissions that the writer does not have"),
          new Escalation(
              RBAC,
              Set.of("roles", "clusterroles"),
              Set.of("bind"),
              true,
              "bindings to any role, cluster-admin included"),
          new Escalation(
              "",
              Set.of("users", "groups", "serviceaccounts"),
              Set.of("impersonate"),
              true,
              "requests in the name of others"),
          new Escalation(
              "",
              Set.of("pods/exec", "pods/attach"),
              Set.of("create", "get"),
              true,
              "commands in every pod, with its ServiceAccount and its Secrets"),
          new Escalation(
              "",
              Set.of("pods/ephemeralcontainers"),
              Set.of("update", "patch"),
              true,
              "containers in every running pod"),
          new Escalation(
              "",
              Set.of("serviceaccounts/token"),
              Set.of("create"),
              true,
              "tokens of every ServiceAccount"),
          new Escalation(
              "",
              Set.of("nodes/proxy"),
              Set.of("get", "create", "update", "patch", "delete"),
              false,
              "commands in every pod of a node, past admission and audit"),
          new Escalation(
              CERTIFICATES,
              Set.of("certificatesigningrequests/approval"),
              Set.of("update", "patch"),
              false,
              "certificates for every user, if the signer may be approved too"),
          new Escalation(
              CERTIFICATES,
              Set.of("signers"),
              Set.of("approve", "sign"),
              true,
              "certificates for every user"),
          new Escalation(
              "admissionregistration.k8s.io",
              Set.of("mutatingwebhookconfigurations", "validatingwebhookconfigurations"),
              Set.of("create", "update", "patch"),
              true,
              "a webhook that reads, and may change, every object written"));

  /** The escalations that a rule of such a role grants by naming that resource. */
  static List<Escalation> granted(Kind role, RoleRule rule, String resource) {
    return role.equals(Kind.CLUSTER_ROLE) || NAMESPACED.contains(resource)
        ? ALL.stream()
            .filter(escalation -> escalation.resources.contains(resource))
            .filter(escalation -> escalation.isGrantedBy(rule))
            .toList()
        : List.of();
  }

  private boolean isGrantedBy(RoleRule rule) {
    return rule.isAboutGroup(group)
        && !rule.allowed(verbs).isEmpty()
        && (rule.names().isEmpty() || !narrowed || rule.names().contains(MASTERS));
  }
}
