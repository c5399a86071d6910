package dev.plumbline.library.rbac;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;

/** A role that leads to further rights. */
public final class RbacEscalation implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("rbac-escalation")
        .title("A role allows to gain further permissions")
        .severity(Severity.HIGH)
        .subjects(RoleRule.ROLES)
        .rationale(
            """
            Some permissions are worth more than they seem: whoever may escalate or bind roles,
            impersonate others, run commands in pods, issue tokens or certificates, reach nodes
            directly or configure admission webhooks can become somebody else, or cluster-admin.
            """)
        .remediation(
            """
            Remove the permission, or name the objects it is needed for in resourceNames. Leave
            commands in pods to people, bound for the time they need them.
            """)
        .bad(
            """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: cart}
            rules:
            - apiGroups: [rbac.authorization.k8s.io]
              resources:
              - roles  # finding: "bind" on roles allows bindings to any role, cluster-admin included
              verbs: [get, bind]
            - apiGroups: [""]
              resources: [pods, pods/exec]  # finding: "create" on pods/exec allows commands in \
            every pod, with its ServiceAccount and its Secrets
              verbs: [create]
            """)
        .good(
            """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: cart}
            rules:
            - apiGroups: [rbac.authorization.k8s.io]
              resources: [clusterroles]
              resourceNames: [view]
              verbs: [bind]
            - apiGroups: [""]
              resources: [pods, pods/log]
              verbs: [get, list]
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"
                + "#privilege-escalation-risks")
        .control(
            Cis.BIND_IMPERSONATE_ESCALATE,
            Cis.NODE_PROXY,
            Cis.CERTIFICATE_APPROVAL,
            Cis.WEBHOOK_CONFIGURATIONS,
            Cis.TOKEN_CREATION,
            Nsa.AUTHORIZATION)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (RoleRule rule : RoleRule.of(subject)) {
      for (Node resource : rule.resources()) {
        List<Escalation> granted = Escalation.granted(subject.kind(), rule, resource.text());
        if (!granted.isEmpty()) {
          findings.at(
              resource,
              "\"%s\" on %s allows %s",
              String.join(
                  "\", \"",
                  granted.stream()
                      .flatMap(escalation -> rule.allowed(escalation.verbs()).stream())
                      .distinct()
                      .toList()),
              resource.text(),
              String.join("; ", granted.stream().map(Escalation::effect).toList()));
        }
      }
    }
  }
}
