package dev.plumbline.library.schema;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** Versions of an API come to an end. */
public final class DeprecatedApi implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("deprecated-api")
        .title("An object uses an API that Kubernetes drops or has dropped")
        .severity(Severity.HIGH)
        .subjects(Kind.ANY)
        .rationale(
            """
            An object of an API version that the cluster no longer serves cannot be applied. One \
            that is deprecated still can (MEDIUM where its end is decided, LOW where not).""")
        .remediation("Write the apiVersion that replaces it, and the fields that changed with it.")
        .bad(
            """
            apiVersion: batch/v1beta1 # finding: batch/v1beta1 CronJob is not served since v1.25: use batch/v1
            kind: CronJob
            metadata: {name: backup}
            """)
        .good(
            """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: backup}
            """)
        .reference("https://kubernetes.io/docs/reference/using-api/deprecation-guide/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    ApiLifecycle.of(subject.apiVersion(), subject.get("kind").text())
        .ifPresent(lifecycle -> check(lifecycle, subject, inventory.kubernetesVersion(), findings));
  }

  private static void check(
      ApiLifecycle lifecycle, Resource subject, KubernetesVersion target, Findings findings) {
    String api = subject.apiVersion() + " " + subject.get("kind").text();
    String advice =
        lifecycle.replacement().isEmpty()
            ? "nothing replaces it"
            : "use " + lifecycle.replacement();
    if (lifecycle.isRemovedIn(target)) {
      findings.at(
          subject.get("apiVersion"),
          "%s is not served since %s: %s",
          api,
          lifecycle.removed().orElseThrow(),
          advice);
    } else if (lifecycle.isDeprecatedIn(target)) {
      findings.at(
          lifecycle.removed().isPresent() ? Severity.MEDIUM : Severity.LOW,
          subject.get("apiVersion"),
          "%s is deprecated since %s%s: %s",
          api,
          lifecycle.deprecated(),
          lifecycle.removed().map(gone -> " and goes with " + gone).orElse(""),
          advice);
    }
  }
}
