package dev.plumbline.library.user;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Platform;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A pod that sees the disk of its node. */
public final class HostPathVolume implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("host-path-volume")
        .title("A pod mounts a path of its node")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS_ANYWHERE)
        .rationale(
            """
            A path of the node leads out of the container, to the credentials of the kubelet \
            or the data of other pods. Read-only mounts leak as well, and Pod Security \
            baseline refuses both. Paths to the socket of a container runtime are the matter \
            of container-runtime-socket and not reported here again.""")
        .remediation(
            """
            Use a PersistentVolumeClaim, an emptyDir, or a ConfigMap instead.""")
        .elsewhere("Use a volume, or a directory that holds nothing of the operating system.")
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
                hostPath:
                  path: /var/log # finding: volume "logs" is the path "/var/log" of the node
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
                emptyDir: {sizeLimit: 100Mi}
            """)
        .reference("https://kubernetes.io/docs/concepts/security/pod-security-standards/")
        .reference("https://kubernetes.io/docs/concepts/storage/volumes/#hostpath")
        .control(Cis.HOST_PATH, Nsa.POD_SECURITY_ENFORCEMENT, Pss.HOST_PATH_VOLUMES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    boolean isShared = subject.platform() == Platform.KUBERNETES;
    for (HostPath hostPath : HostPath.of(Workload.of(subject))) {
      if ((isShared || hostPath.isOfSystem())
          && !hostPath.isRuntimeSocket()
          && !hostPath.holdsRuntimeSocket()) {
        findings.at(
            hostPath.path(),
            "volume \"%s\" is the path \"%s\" of the %s",
            hostPath.volume(),
            hostPath.path().text(),
            subject.platform().machine());
      }
    }
  }
}
