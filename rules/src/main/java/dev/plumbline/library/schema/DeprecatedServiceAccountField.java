package dev.plumbline.library.schema;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Fix;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** The field that tools overlook. */
public final class DeprecatedServiceAccountField implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("deprecated-service-account-field")
        .title("A pod names its ServiceAccount in the deprecated field")
        .severity(Severity.LOW)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            serviceAccount is the old name of serviceAccountName. Where both are written and
            differ, the new one wins; tools that read the new one alone take the pod for one of the
            default account.
            """)
        .remediation("Write serviceAccountName instead.")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              serviceAccount: cart  # finding: serviceAccount is deprecated: write serviceAccountName
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: shop}
            spec:
              serviceAccountName: shop
              serviceAccount: cart  # finding: serviceAccount "cart" has no effect: serviceAccountName is "shop"
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              serviceAccountName: cart
            ---
            # As the API server stores it.
            apiVersion: v1
            kind: Pod
            metadata: {name: shop}
            spec:
              serviceAccountName: shop
              serviceAccount: shop
            """)
        .reference("https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node old = Workload.of(subject).spec().get("serviceAccount");
    String name = Workload.of(subject).spec().get("serviceAccountName").text();
    if (old.text().isEmpty() || old.text().equals(name)) {
      return;
    }
    if (name.isEmpty()) {
      findings
          .at(old, "serviceAccount is deprecated: write serviceAccountName")
          .fixedBy(Fix.rename(old, "serviceAccountName"));
    } else {
      findings
          .at(
              old,
              "serviceAccount \"%s\" has no effect: serviceAccountName is \"%s\"",
              old.text(),
              name)
          .fixedBy(Fix.remove(old));
    }
  }
}
