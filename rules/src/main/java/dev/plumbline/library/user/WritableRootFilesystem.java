package dev.plumbline.library.user;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** An intruder can leave programs behind. */
public final class WritableRootFilesystem implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("writable-root-filesystem")
        .title("A container can write to its root filesystem")
        .severity(Severity.LOW)
        .subjects(Kind.WORKLOADS_ANYWHERE)
        .rationale(
            """
            What cannot be written cannot be replaced: on a read-only root filesystem an \
            intruder can neither change the program nor put another one beside it.""")
        .remediation(
            """
            Set readOnlyRootFilesystem: true, and mount an emptyDir where the program must \
            write, often /tmp.""")
        .elsewhere(
            """
            Set read_only: true and a tmpfs where the program must write; in ECS, \
            readonlyRootFilesystem and a volume.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app # finding: container "app" can write to its root filesystem: readOnlyRootFilesystem is not set
              - name: metrics
                securityContext:
                  readOnlyRootFilesystem: false # finding: container "metrics" can write to its root filesystem: readOnlyRootFilesystem is not true
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                securityContext:
                  readOnlyRootFilesystem: true
                volumeMounts:
                - {name: tmp, mountPath: /tmp}
              volumes:
              - name: tmp
                emptyDir: {}
            """)
        .reference("https://kubernetes.io/docs/tasks/configure-pod-container/security-context/")
        .control(Cis.SECURITY_CONTEXTS, Nsa.IMMUTABLE_FILE_SYSTEMS)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload pod = Workload.of(subject);
    if (pod.isWindows()) {
      return;
    }
    for (Container container : pod.containers()) {
      Node readOnly = container.security("readOnlyRootFilesystem");
      if (pod.platform().isOpen(readOnly)) {
        findings.notEvaluated(
            "whether the root filesystem of container \"%s\" is read-only is decided elsewhere",
            container.name());
      } else if (!readOnly.isTrue()) {
        findings.at(
            readOnly,
            "container \"%s\" can write to its root filesystem: %s is not %s",
            container.name(),
            readOnly.written().key(),
            readOnly.isMissing() ? "set" : "true");
      }
    }
  }
}
