package dev.plumbline.library.user;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A pod without walls to its node. */
public final class HostNamespace implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("host-namespace")
        .title("A pod shares a namespace of its node")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS_ANYWHERE)
        .rationale(
            """
            In the namespaces of its node a pod sees the traffic of every pod there, beyond \
            the reach of network policies (hostNetwork), reads and ends the processes of \
            others (hostPID) or reads their shared memory (hostIPC).""")
        .remediation(
            """
            Remove hostNetwork, hostPID and hostIPC. To be reachable from outside, use a \
            Service.""")
        .elsewhere(
            """
            Remove network_mode, pid and ipc, or in ECS networkMode, pidMode and ipcMode, where \
            they are host; publish the ports that must be reachable.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              hostNetwork: true # finding: the pod shares the network of its node: hostNetwork is true
              hostPID: true # finding: the pod shares the processes of its node: hostPID is true
              containers:
              - name: app
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              hostNetwork: false
              containers:
              - name: app
            """)
        .reference("https://kubernetes.io/docs/concepts/security/pod-security-standards/")
        .control(
            Cis.HOST_PID,
            Cis.HOST_IPC,
            Cis.HOST_NETWORK,
            Nsa.POD_SECURITY_ENFORCEMENT,
            Pss.HOST_NAMESPACES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload pod = Workload.of(subject);
    report(pod, "hostNetwork", "network", findings);
    report(pod, "hostPID", "processes", findings);
    report(pod, "hostIPC", "shared memory", findings);
  }

  private static void report(Workload pod, String field, String what, Findings findings) {
    Node shares = pod.spec().get(field);
    if (shares.isTrue()) {
      findings.at(
          shares,
          "the %s shares the %s of its %s: %s is %s",
          pod.platform().unit(),
          what,
          pod.platform().machine(),
          shares.written().key(),
          shares.written().scalar());
    }
  }
}
