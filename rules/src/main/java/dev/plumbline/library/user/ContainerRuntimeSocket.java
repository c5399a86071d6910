package dev.plumbline.library.user;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A pod that can give orders to the container runtime. */
public final class ContainerRuntimeSocket implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("container-runtime-socket")
        .title("A pod can reach the socket of the container runtime")
        .severity(Severity.CRITICAL)
        .subjects(Kind.WORKLOADS_ANYWHERE)
        .rationale(
            """
            Who can write to the socket of the container runtime can start privileged \
            containers on the node, past the API server and every policy. A read-only mount \
            does not help: connecting to a socket writes no file.""")
        .remediation(
            """
            Remove the volume. To build images, use a builder that needs no daemon; to read \
            logs or metrics, ask the kubelet.""")
        .elsewhere("Remove the volume. To build images, use a builder that needs no daemon.")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                volumeMounts:
                - {name: docker, mountPath: /var/run/docker.sock}
              volumes:
              - name: docker
                hostPath:
                  path: /var/run/docker.sock # finding: volume "docker" is the socket of the container runtime, "/var/run/docker.sock"
              - name: run
                hostPath:
                  path: /run # finding: volume "run" is the path "/run" of the node, where the socket of the container runtime lies
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
                - {name: work, mountPath: /work}
              volumes:
              - name: work
                emptyDir: {sizeLimit: 1Gi}
            """)
        .reference("https://kubernetes.io/docs/concepts/storage/volumes/#hostpath")
        .reference("https://docs.docker.com/engine/security/protect-access/")
        .control(Cis.HOST_PATH, Nsa.POD_SECURITY_ENFORCEMENT, Pss.HOST_PATH_VOLUMES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (HostPath hostPath : HostPath.of(Workload.of(subject))) {
      String path = hostPath.path().text();
      if (hostPath.isRuntimeSocket()) {
        findings.at(
            hostPath.path(),
            "volume \"%s\" is the socket of the container runtime, \"%s\"",
            hostPath.volume(),
            path);
      } else if (hostPath.holdsRuntimeSocket()) {
        findings.at(
            hostPath.path(),
            "volume \"%s\" is the path \"%s\" of the %s,"
                + " where the socket of the container runtime lies",
            hostPath.volume(),
            path,
            subject.platform().machine());
      }
    }
  }
}
