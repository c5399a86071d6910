package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.PodSecurity.baselineControl;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;

/** Baseline: hostPath volumes. */
public final class PodSecurityHostPath implements Rule {
  @Override
  public RuleSpec spec() {
    return baselineControl("pod-security-host-path")
        .title("A pod mounts a path of its node")
        .rationale(
            """
            A path of the node outlives the pod and belongs to everyone on the node. Read-only \
            does not help where the path holds credentials or a socket.""")
        .remediation("Use an emptyDir, a ConfigMap, a Secret or a PersistentVolumeClaim.")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                volumeMounts:
                - {name: logs, mountPath: /logs, readOnly: true}
              volumes:
              - name: logs
                hostPath: {path: /var/log} # finding: volume "logs" is a hostPath, which baseline \
            forbids
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                volumeMounts:
                - {name: logs, mountPath: /logs}
              volumes:
              - name: logs
                emptyDir: {}
            """)
        .control(Cis.HOST_PATH, Nsa.POD_SECURITY_ENFORCEMENT, Pss.HOST_PATH_VOLUMES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Node volume : Workload.of(subject).spec().get("volumes").items()) {
      if (volume.get("hostPath").isPresent()) {
        findings.at(
            volume.get("hostPath"),
            "volume \"%s\" is a hostPath, which baseline forbids",
            volume.get("name").text());
      }
    }
  }
}
