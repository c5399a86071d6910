package dev.plumbline.library.rbac;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;

/** A binding that makes somebody a master of the cluster. */
public final class ClusterAdminBinding implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("cluster-admin-binding")
        .title("A binding grants everything")
        .severity(Severity.HIGH)
        .subjects(Kind.CLUSTER_ROLE_BINDING, Kind.ROLE_BINDING)
        .reads(RoleRule.ROLES)
        .rationale(
            """
            cluster-admin, or a role that allows all verbs on all resources, ends every boundary
            between tenants and between pods and nodes. Bound to a default ServiceAccount, or to a
            group that everybody is in, it belongs to whoever takes over any pod: that is critical.
            """)
        .remediation(
            """
            Bind a role that names what the identity needs. Give people who administer the cluster
            a group of their own, and no ServiceAccount this role.
            """)
        .bad(
            """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: cart}
            roleRef:  # finding: ClusterRole "cluster-admin" allows everything, and is bound to \
            ServiceAccount "shop/cart"
              apiGroup: rbac.authorization.k8s.io
              kind: ClusterRole
              name: cluster-admin
            subjects:
            - {kind: ServiceAccount, name: cart, namespace: shop}
            - kind: ServiceAccount  # finding: ClusterRole "cluster-admin" allows everything, and is \
            bound to ServiceAccount "shop/default", which every pod gets that names none
              name: default
              namespace: shop
            """)
        .good(
            """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: cart}
            roleRef:
              apiGroup: rbac.authorization.k8s.io
              kind: ClusterRole
              name: view
            subjects:
            - {kind: ServiceAccount, name: cart, namespace: shop}
            """)
        .reference(
            "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles")
        .control(Cis.CLUSTER_ADMIN, Nsa.AUTHORIZATION)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    BoundRole role = BoundRole.of(subject);
    if (!role.allowsEverything(inventory)) {
      return;
    }
    List<BoundSubject> others =
        BoundSubject.of(subject).stream().filter(bound -> bound.reach().isEmpty()).toList();
    if (!others.isEmpty()) {
      findings.at(
          role.node(),
          "%s allows everything, and is bound to %s",
          role,
          String.join(", ", others.stream().map(BoundSubject::toString).toList()));
    }
    for (BoundSubject bound : BoundSubject.of(subject)) {
      Node node = bound.node();
      bound
          .reach()
          .ifPresent(
              reach ->
                  findings.at(
                      Severity.CRITICAL,
                      node,
                      "%s allows everything, and is bound to %s, which %s",
                      role,
                      bound,
                      reach));
    }
  }
}
