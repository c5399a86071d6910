package dev.plumbline.library.rbac;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Absence;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Set;

/** The API server refuses pods of an account that does not exist. */
public final class ServiceAccountMissing implements Rule {
  /** Kubernetes makes the first in every namespace, OpenShift all three. */
  private static final Set<String> MADE = Set.of(PodAccount.DEFAULT, "builder", "deployer");

  @Override
  public RuleSpec spec() {
    return rule("service-account-missing")
        .title("Pods run as a ServiceAccount that does not exist")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS)
        .reads(Kind.SERVICE_ACCOUNT)
        .rationale(
            """
            The API server refuses a pod whose ServiceAccount is not in its namespace, but accepts
            the Deployment: that one then stands without a single pod.
            """)
        .remediation(
            """
            Declare the ServiceAccount in the namespace of the pods, or correct the name.
            """)
        .bad(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart, namespace: shop}
            spec:
              template:
                spec:
                  serviceAccountName: card  # finding: namespace "shop" has no ServiceAccount "card": \
            its pods are refused
            """)
        .good(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart, namespace: shop}
            spec:
              template:
                spec:
                  serviceAccountName: cart
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: cart, namespace: shop}
            """)
        .reference(
            "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    PodAccount account = PodAccount.of(workload);
    if (!MADE.contains(account.name())
        && !workload.isCompletedByOperator()
        && inventory.find(account.key()).isEmpty()) {
      Absence.report(
          PodAccount.field(workload.spec()),
          Kind.SERVICE_ACCOUNT,
          ": its pods are refused",
          subject,
          inventory,
          findings);
    }
  }
}
