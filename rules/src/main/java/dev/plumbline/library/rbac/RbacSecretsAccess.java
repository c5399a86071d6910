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
import java.util.Set;

/** A role that reads every Secret. */
public final class RbacSecretsAccess implements Rule {
  private static final Set<String> READING = Set.of("get", "list", "watch");

  @Override
  public RuleSpec spec() {
    return rule("rbac-secrets-access")
        .title("A role reads every Secret")
        .severity(Severity.HIGH)
        .subjects(RoleRule.ROLES)
        .rationale(
            """
            Whoever reads Secrets holds the passwords, keys and tokens in them, those of other
            ServiceAccounts included. To list or watch shows the contents just as get does. A
            ClusterRole may be bound for all namespaces; a Role, which cannot, is medium.
            """)
        .remediation(
            """
            Mount the Secret instead of reading it by the API; or name those that are needed in
            resourceNames, with the verb get. Keep what has to watch Secrets to a namespace.
            """)
        .bad(
            """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: cart}
            rules:
            - apiGroups: [""]
              resources:
              - secrets  # finding: ClusterRole "cart" may get, list every Secret of each namespace \
            it is bound for
              verbs: [get, list]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: cart, namespace: shop}
            rules:
            - apiGroups: [""]
              resources: [configmaps, secrets]  # finding: Role "cart" may watch every Secret of \
            namespace "shop"
              verbs: [watch, create]
            """)
        .good(
            """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: cart, namespace: shop}
            rules:
            - apiGroups: [""]
              resources: [secrets]
              resourceNames: [cart-database]
              verbs: [get]
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets")
        .control(Cis.SECRETS_ACCESS, Nsa.SECRETS, Nsa.AUTHORIZATION)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    boolean everywhere = subject.kind().equals(Kind.CLUSTER_ROLE);
    for (RoleRule rule : RoleRule.of(subject)) {
      List<String> verbs = rule.allowed(READING);
      if (verbs.isEmpty() || !rule.isAboutGroup("") || !rule.names().isEmpty()) {
        continue;
      }
      for (Node resource : rule.resources()) {
        if (resource.text().equals("secrets")) {
          findings.at(
              everywhere ? Severity.HIGH : Severity.MEDIUM,
              resource,
              "%s \"%s\" may %s every Secret of %s",
              subject.kind().name(),
              subject.name(),
              verbs.contains(RoleRule.ALL) ? "do everything to" : String.join(", ", verbs),
              everywhere
                  ? "each namespace it is bound for"
                  : "namespace \"%s\"".formatted(subject.namespace()));
        }
      }
    }
  }
}
