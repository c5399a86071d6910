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
import java.util.List;

/** Baseline: the node's namespaces. */
public final class PodSecurityHostNamespaces implements Rule {
  @Override
  public RuleSpec spec() {
    return baselineControl("pod-security-host-namespaces")
        .title("A pod shares a namespace of its node")
        .rationale(
            """
            In the node's namespaces a pod sees the traffic, the processes or the shared memory \
            of the node and of every other pod on it.""")
        .remediation("Remove hostNetwork, hostPID and hostIPC.")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              hostNetwork: true # finding: the pod sets hostNetwork to true, which baseline forbids
              hostPID: true # finding: the pod sets hostPID to true, which baseline forbids
              hostIPC: true # finding: the pod sets hostIPC to true, which baseline forbids
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
    Node spec = Workload.of(subject).spec();
    for (String field : List.of("hostNetwork", "hostPID", "hostIPC")) {
      if (spec.get(field).isTrue()) {
        findings.at(spec.get(field), "the pod sets %s to true, which baseline forbids", field);
      }
    }
  }
}
