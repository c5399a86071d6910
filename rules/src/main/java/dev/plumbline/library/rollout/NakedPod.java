package dev.plumbline.library.rollout;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Map;
import java.util.Set;

/** A pod that nothing replaces. */
public final class NakedPod implements Rule {
  private static final String HOOK = "helm.sh/hook";
  private static final Set<String> CONTROL_PLANE =
      Set.of("etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler");

  @Override
  public RuleSpec spec() {
    return rule("naked-pod")
        .title("A Pod has no controller")
        .severity(Severity.LOW)
        .subjects(Kind.POD)
        .rationale(
            """
            A Pod of its own is bound to its node: when the node fails or is drained, the Pod is gone, and
            nothing makes another. Nor can it be updated without being deleted.
            """)
        .remediation(
            """
            Put the pod into the template of a Deployment, StatefulSet or DaemonSet, or of a Job where it
            is to run once.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata:
              name: cart # finding: nothing replaces the Pod when its node fails: it has no controller
            spec:
              containers:
              - name: app
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata:
              name: cart-1
              ownerReferences:
              - {apiVersion: apps/v1, kind: ReplicaSet, name: cart, uid: 7a2d, controller: true}
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: cart-test
              annotations: {helm.sh/hook: test}
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/configuration/overview/#naked-pods-vs-replicasets-deployments-and-jobs")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node metadata = subject.get("metadata");
    if (metadata.get("ownerReferences").items().isEmpty() && !isExpected(subject)) {
      findings.at(
          Workload.of(subject).spec().get("restartPolicy").text().equals("Never")
              ? Severity.INFO
              : Severity.LOW,
          metadata.get("name"),
          "nothing replaces the Pod when its node fails: it has no controller");
    }
  }

  /** Whether the kubelet keeps it up itself, or Helm waits for its end. */
  private static boolean isExpected(Resource pod) {
    Map<String, String> annotations = Resource.strings(pod.root().at("metadata", "annotations"));
    return annotations.containsKey(HOOK)
        || annotations.keySet().stream().anyMatch(key -> key.startsWith("kubernetes.io/config."))
        || (pod.namespace().equals("kube-system")
            && (CONTROL_PLANE.contains(pod.name())
                || "control-plane".equals(pod.labels().get("tier"))));
  }
}
