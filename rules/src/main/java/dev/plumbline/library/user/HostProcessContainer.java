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
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A Windows container that is a process of its node. */
public final class HostProcessContainer implements Rule {
  private static final String[] HOST_PROCESS = {"windowsOptions", "hostProcess"};

  @Override
  public RuleSpec spec() {
    return rule("host-process-container")
        .title("A Windows container runs as a process of its node")
        .severity(Severity.CRITICAL)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            A HostProcess container is no container: it sees the file system, the network \
            and the processes of the Windows node, with the rights of an administrator.""")
        .remediation(
            """
            Remove hostProcess: true. Only agents that manage nodes need it.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              os: {name: windows}
              hostNetwork: true
              containers:
              - name: app
                securityContext:
                  windowsOptions:
                    hostProcess: true # finding: container "app" runs as a process of its Windows node: hostProcess is true
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
                  windowsOptions:
                    runAsUserName: ContainerUser
            """)
        .reference("https://kubernetes.io/docs/concepts/security/pod-security-standards/")
        .reference(
            "https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/")
        .control(Cis.HOST_PROCESS, Nsa.POD_SECURITY_ENFORCEMENT, Pss.HOST_PROCESS)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload pod = Workload.of(subject);
    for (Container container : pod.containers()) {
      if (container.effectiveSecurity(HOST_PROCESS).isTrue()) {
        findings.at(
            container.security(HOST_PROCESS),
            "container \"%s\" runs as a process of its Windows node: %s",
            container.name(),
            container.inheritsSecurity(HOST_PROCESS)
                ? "the pod sets hostProcess to true"
                : "hostProcess is true");
      }
    }
    Node pods = pod.security(HOST_PROCESS);
    if (pods.isTrue()
        && pod.containers().stream().noneMatch(c -> c.inheritsSecurity(HOST_PROCESS))) {
      findings.at(pods, "the pod asks for processes of its Windows node: hostProcess is true");
    }
  }
}
