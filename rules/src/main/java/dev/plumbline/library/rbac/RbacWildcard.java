package dev.plumbline.library.rbac;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A role that allows more than anybody wrote down. */
public final class RbacWildcard implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("rbac-wildcard")
        .title("A role grants by wildcard")
        .severity(Severity.HIGH)
        .subjects(RoleRule.ROLES)
        .rationale(
            """
            A wildcard in verbs or resources grants what nobody thought of, Secrets and privilege
            escalation included, and what later versions and later custom resources add. Only in
            apiGroups it is medium: the resources are still named.
            """)
        .remediation(
            """
            Name the API groups, resources and verbs that the identity needs. An operator that owns
            every resource of its group can still name them.
            """)
        .bad(
            """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: cart}
            rules:
            - apiGroups:
              - "*"  # finding: apiGroups ["*"] grants access to these resources in every API group
              resources: [deployments]
              verbs: [get]
            - apiGroups: [apps]
              resources:
              - "*"  # finding: resources ["*"] grants access to every resource of API group "apps"
              verbs:
              - "*"  # finding: verbs ["*"] allows to do everything with every resource
            - nonResourceURLs: ["*"]  # finding: nonResourceURLs ["*"] grants access to every path \
            of the API server
              verbs: [get]
            """)
        .good(
            """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: cart}
            rules:
            - apiGroups: [apps]
              resources: [deployments]
              verbs: [get, list, watch]
            - nonResourceURLs: ["/healthz/*"]
              verbs: [get]
            """)
        .reference("https://kubernetes.io/docs/concepts/security/rbac-good-practices/")
        .control(Cis.ROLE_WILDCARDS, Nsa.AUTHORIZATION)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (RoleRule rule : RoleRule.of(subject)) {
      rule.wildcard("verbs")
          .ifPresent(
              all ->
                  findings.at(
                      severity(rule),
                      all,
                      "verbs [\"*\"] allows to do everything with %s",
                      rule.objects()));
      rule.wildcard("nonResourceURLs")
          .ifPresent(
              all ->
                  findings.at(
                      all,
                      "nonResourceURLs [\"*\"] grants access to every path of the API server"));
      rule.wildcard("resources")
          .filter(all -> !rule.isAboutMetrics())
          .ifPresent(
              all ->
                  findings.at(
                      severity(rule),
                      all,
                      "resources [\"*\"] grants access to every resource%s",
                      groups(rule)));
      if (rule.wildcard("resources").isEmpty() || rule.isAboutMetrics()) {
        rule.wildcard("apiGroups")
            .ifPresent(
                all ->
                    findings.at(
                        Severity.MEDIUM,
                        all,
                        "apiGroups [\"*\"] grants access to these resources in every API group"));
      }
    }
  }

  private static Severity severity(RoleRule rule) {
    return rule.isAboutMeasurements() ? Severity.LOW : Severity.HIGH;
  }

  private static String groups(RoleRule rule) {
    if (rule.wildcard("apiGroups").isPresent()) {
      return " of every API group, Secrets included";
    }
    String names =
        String.join(
            "\", \"",
            rule.node().get("apiGroups").items().stream()
                .map(group -> group.text().isEmpty() ? "core" : group.text())
                .toList());
    String secrets = rule.isAboutGroup("") ? ", Secrets included" : "";
    return " of API group \"" + names + "\"" + secrets;
  }
}
