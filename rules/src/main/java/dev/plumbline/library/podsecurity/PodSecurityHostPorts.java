package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.PodSecurity.baselineControl;

import dev.plumbline.resource.Container;
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

/** Baseline: ports of the node, written or set by the API server under hostNetwork. */
public final class PodSecurityHostPorts implements Rule {
  @Override
  public RuleSpec spec() {
    return baselineControl("pod-security-host-ports")
        .title("A container takes a port of its node")
        .rationale(
            """
            A port of the node is reachable by whoever reaches the node, past the network \
            policies of the pod's namespace.""")
        .remediation(
            """
            Remove hostPort and let a Service lead to the container. Under hostNetwork every \
            containerPort is a port of the node: remove that too.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                ports:
                - containerPort: 8080
                  hostPort: 80 # finding: container "app" takes port 80 of its node, which \
            baseline forbids
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              hostNetwork: true
              containers:
              - name: app
                ports:
                - containerPort: 8080 # finding: container "app" takes port 8080 of its node by \
            hostNetwork, which baseline forbids
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                ports:
                - containerPort: 8080
                  hostPort: 0
            """)
        .control(Cis.HOST_PORTS, Nsa.POD_SECURITY_ENFORCEMENT, Pss.HOST_PORTS)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    boolean onHostNetwork = workload.spec().get("hostNetwork").isTrue();
    for (Container container : workload.containers()) {
      boolean takesAllItsPorts = onHostNetwork && container.role() != Container.Role.EPHEMERAL;
      for (Node port : container.node().get("ports").items()) {
        long hostPort = port.get("hostPort").integer().orElse(0);
        long containerPort = port.get("containerPort").integer().orElse(0);
        if (hostPort != 0) {
          findings.at(
              port.get("hostPort"),
              "container \"%s\" takes port %d of its node, which baseline forbids",
              container.name(),
              hostPort);
        } else if (takesAllItsPorts && containerPort != 0) {
          findings.at(
              port.get("hostPort"),
              "container \"%s\" takes port %d of its node by hostNetwork, which baseline forbids",
              container.name(),
              containerPort);
        }
      }
    }
  }
}
