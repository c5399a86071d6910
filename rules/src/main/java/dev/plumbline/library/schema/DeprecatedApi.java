package dev.plumbline.library.schema;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Fix;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Map;
import java.util.Set;

/** Versions of an API come to an end. */
public final class DeprecatedApi implements Rule {
  /** Kinds that only the name of the API changed for. */
  private static final Map<String, Set<String>> ALIKE =
      Map.ofEntries(
          Map.entry(
              "apps/v1beta2",
              Set.of("ControllerRevision", "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet")),
          Map.entry("apiregistration.k8s.io/v1beta1", Set.of("APIService")),
          Map.entry("autoscaling/v2beta2", Set.of("HorizontalPodAutoscaler")),
          Map.entry("batch/v1beta1", Set.of("CronJob")),
          Map.entry("coordination.k8s.io/v1beta1", Set.of("Lease")),
          Map.entry("extensions/v1beta1", Set.of("NetworkPolicy")),
          Map.entry("networking.k8s.io/v1beta1", Set.of("IngressClass")),
          Map.entry("policy/v1beta1", Set.of("PodDisruptionBudget")),
          Map.entry(
              "rbac.authorization.k8s.io/v1beta1",
              Set.of("ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding")),
          Map.entry("scheduling.k8s.io/v1beta1", Set.of("PriorityClass")),
          Map.entry("storage.k8s.io/v1beta1", Set.of("StorageClass", "VolumeAttachment")));

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
      findings
          .at(
              subject.get("apiVersion"),
              "%s is not served since %s: %s",
              api,
              lifecycle.removed().orElseThrow(),
              advice)
          .fixedBy(remedy(lifecycle, subject));
    } else if (lifecycle.isDeprecatedIn(target)) {
      findings
          .at(
              lifecycle.removed().isPresent() ? Severity.MEDIUM : Severity.LOW,
              subject.get("apiVersion"),
              "%s is deprecated since %s%s: %s",
              api,
              lifecycle.deprecated(),
              lifecycle.removed().map(gone -> " and goes with " + gone).orElse(""),
              advice)
          .fixedBy(remedy(lifecycle, subject));
    }
  }

  /** Another apiVersion, where everything below it means the same there. */
  private static Fix remedy(ApiLifecycle lifecycle, Resource subject) {
    String kind = subject.get("kind").text();
    boolean selectsAll =
        kind.equals("PodDisruptionBudget")
            && LabelSelector.of(subject.root().at("spec", "selector")).isEmpty();
    return !selectsAll && ALIKE.getOrDefault(subject.apiVersion(), Set.of()).contains(kind)
        ? Fix.set(subject.get("apiVersion"), lifecycle.replacement())
        : Fix.NONE;
  }
}
