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

/** Baseline: HostProcess containers. */
public final class PodSecurityWindowsHostProcess implements Rule {
  @Override
  public RuleSpec spec() {
    return baselineControl("pod-security-windows-host-process")
        .title("A container runs as a process of its Windows node")
        .rationale(
            """
            A HostProcess container is a program on the node itself, with the files, the network \
            and the services of the node.""")
        .remediation("Remove windowsOptions.hostProcess, or set it to false.")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              os: {name: windows}
              securityContext:
                windowsOptions:
                  hostProcess: true # finding: the pod sets hostProcess to true, which baseline \
            forbids
              containers:
              - name: app
                securityContext:
                  windowsOptions:
                    hostProcess: true # finding: container "app" sets hostProcess to true, which \
            baseline forbids
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              os: {name: windows}
              containers:
              - name: app
                securityContext:
                  windowsOptions: {runAsUserName: ContainerUser}
            """)
        .control(Cis.HOST_PROCESS, Nsa.POD_SECURITY_ENFORCEMENT, Pss.HOST_PROCESS)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (SecurityContext context : SecurityContext.all(Workload.of(subject))) {
      Node hostProcess = context.node().at("windowsOptions", "hostProcess");
      if (hostProcess.isTrue()) {
        findings.at(
            hostProcess, "%s sets hostProcess to true, which baseline forbids", context.owner());
      }
    }
  }
}
