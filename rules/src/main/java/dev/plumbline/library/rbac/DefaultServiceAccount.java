package dev.plumbline.library.rbac;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A pod without an identity of its own. */
public final class DefaultServiceAccount implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("default-service-account")
        .title("Pods run as the default ServiceAccount")
        .severity(Severity.LOW)
        .optIn()
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            Every pod of a namespace that names no ServiceAccount runs as "default": a permission
            that one of them needs is then given to all, and logs cannot tell them apart.
            """)
        .remediation("Create a ServiceAccount for the workload and name it in serviceAccountName.")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:  # finding: the pods run as ServiceAccount "default": serviceAccountName is not set
              containers:
              - name: app
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: shop}
            spec:
              serviceAccountName: default  # finding: the pods run as ServiceAccount "default"
              containers:
              - name: app
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              serviceAccountName: cart
              containers:
              - name: app
            """)
        .reference("https://kubernetes.io/docs/concepts/security/service-accounts/")
        .control(Cis.DEFAULT_SERVICE_ACCOUNTS, Nsa.SERVICE_ACCOUNT_TOKENS)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    PodAccount account = PodAccount.of(workload);
    if (workload.spec().isPresent() && account.isDefault()) {
      boolean written = PodAccount.field(workload.spec()).text().equals(PodAccount.DEFAULT);
      findings.at(
          PodAccount.field(workload.spec()),
          "the pods run as ServiceAccount \"default\"%s",
          written ? "" : ": serviceAccountName is not set");
    }
  }
}
