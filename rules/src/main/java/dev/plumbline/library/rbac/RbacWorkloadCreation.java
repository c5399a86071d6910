package dev.plumbline.library.rbac;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Map;
import java.util.Set;

/** Whoever makes pods chooses what they may do. */
public final class RbacWorkloadCreation implements Rule {
  private static final Map<String, String> GROUPS =
      Map.of(
          "pods", "",
          "replicationcontrollers", "",
          "daemonsets", "apps",
          "deployments", "apps",
          "replicasets", "apps",
          "statefulsets", "apps",
          "cronjobs", "batch",
          "jobs", "batch");

  @Override
  public RuleSpec spec() {
    return rule("rbac-workload-creation")
        .title("A role allows to create pods")
        .severity(Severity.MEDIUM)
        .subjects(RoleRule.ROLES)
        .rationale(
            """
            Whoever creates a pod, directly or by a controller, chooses its ServiceAccount and mounts
            any Secret, ConfigMap or volume of the namespace: the permission includes theirs.
            """)
        .remediation(
            """
            Grant it to those that deploy, by a Role in the namespaces they deploy to, and hold pods
            to a Pod Security Standard there.
            """)
        .bad(
            """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: cart}
            rules:
            - apiGroups: [""]
              resources:
              - pods  # finding: "create" on pods allows to run as any ServiceAccount, and with any \
            Secret, of the namespace
              verbs: [get, create]
            """)
        .good(
            """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: cart}
            rules:
            - apiGroups: [""]
              resources: [pods]
              verbs: [get, list, watch, delete]
            """)
        .control(Cis.CREATE_PODS)
        .reference(
            "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation")
        .build();
  }

  /** A resource or verb that is a wildcard is what rbac-wildcard reports. */
  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (RoleRule rule : RoleRule.of(subject)) {
      for (Node resource : rule.resources()) {
        String group = GROUPS.get(resource.text());
        if (group != null
            && rule.isAboutGroup(group)
            && rule.allowed(Set.of("create")).contains("create")) {
          findings.at(
              resource,
              "\"create\" on %s allows to run as any ServiceAccount, and with any Secret, of the"
                  + " namespace",
              resource.text());
        }
      }
    }
  }
}
