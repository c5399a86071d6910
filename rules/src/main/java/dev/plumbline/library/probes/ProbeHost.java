package dev.plumbline.library.probes;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.OwnHost;
import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A probe that asks somebody else. */
public final class ProbeHost implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("probe-host")
        .title("A probe or lifecycle hook names a host")
        .severity(Severity.MEDIUM)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            The kubelet makes the connection, from the node. With a host it goes there instead of to
            the pod: the answer says nothing about the container, and whoever may write a pod can
            make nodes send requests of his choice. The baseline Pod Security Standard forbids it
            since 1.34.
            """)
        .remediation(
            """
            Leave host out, so that the pod itself is asked. For a virtual host, send a Host header
            in httpHeaders.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                image: cart:1
                livenessProbe:
                  httpGet:
                    host: cart.example.com  # finding: livenessProbe of container "app" goes to \
            host "cart.example.com" instead of the pod
                    port: 8080
                lifecycle:
                  preStop:
                    httpGet: {host: 127.0.0.1, port: 8080}  # finding: preStop of container "app" \
            goes to host "127.0.0.1" instead of the pod
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                image: cart:1
                livenessProbe:
                  httpGet:
                    port: 8080
                    httpHeaders:
                    - {name: Host, value: cart.example.com}
            """)
        .reference("https://kubernetes.io/docs/concepts/security/pod-security-standards/")
        .control(Pss.HOST_PROBES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    for (Container container : workload.longRunningContainers()) {
      for (Handler handler : Handler.probesAndHooks(container)) {
        for (Node action : handler.actions()) {
          Node host = action.get("host");
          if (!host.text().isEmpty()) {
            findings
                .at(host, "%s goes to host \"%s\" instead of the pod", handler.title(), host.text())
                .fixedBy(OwnHost.remedy(host, workload));
          }
        }
      }
    }
  }
}
