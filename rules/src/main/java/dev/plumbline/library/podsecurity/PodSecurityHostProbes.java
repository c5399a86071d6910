package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.PodSecurity.baselineControl;

import dev.plumbline.library.model.OwnHost;
import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.util.List;

/** Baseline from 1.34 on: the hosts of probes and lifecycle hooks. */
public final class PodSecurityHostProbes implements Rule {
  private static final List<String> PROBES =
      List.of("livenessProbe", "readinessProbe", "startupProbe");
  private static final List<String> HOOKS = List.of("postStart", "preStop");

  @Override
  public RuleSpec spec() {
    return baselineControl("pod-security-host-probes")
        .title("A probe or lifecycle hook calls another host")
        .rationale(
            """
            The kubelet sends probes and hooks from the node's own network. A host of the \
            author's choosing makes it call addresses that the pod itself may not reach.""")
        .remediation(
            """
            Remove host from httpGet and tcpSocket, so that the pod itself is asked. Where a \
            host name matters, send it as a Host header.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                livenessProbe:
                  httpGet:
                    port: 8080
                    host: 169.254.169.254 # finding: livenessProbe of container "app" calls host \
            "169.254.169.254"; from Kubernetes 1.34 on baseline forbids any
                lifecycle:
                  preStop:
                    tcpSocket:
                      port: 25
                      host: mail.example # finding: preStop of container "app" calls host \
            "mail.example"; from Kubernetes 1.34 on baseline forbids any
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                livenessProbe:
                  httpGet:
                    port: 8080
                    httpHeaders:
                    - {name: Host, value: cart.example}
            """)
        .control(Nsa.POD_SECURITY_ENFORCEMENT, Pss.HOST_PROBES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (inventory.kubernetesVersion().isAtLeast(1, 34)) {
      Workload workload = Workload.of(subject);
      for (Container container : workload.containers()) {
        PROBES.forEach(probe -> judge(workload, container, container.node().get(probe), findings));
        HOOKS.forEach(
            hook -> judge(workload, container, container.node().at("lifecycle", hook), findings));
      }
    }
  }

  private static void judge(
      Workload workload, Container container, Node handler, Findings findings) {
    for (String action : List.of("httpGet", "tcpSocket")) {
      Node host = handler.at(action, "host");
      if (!host.text().isEmpty()) {
        findings
            .at(
                host,
                "%s of container \"%s\" calls host \"%s\";"
                    + " from Kubernetes 1.34 on baseline forbids any",
                handler.key(),
                container.name(),
                host.text())
            .fixedBy(OwnHost.remedy(host, workload));
      }
    }
  }
}
