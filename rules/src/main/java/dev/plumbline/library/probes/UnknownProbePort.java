package dev.plumbline.library.probes;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Misspelling;
import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;
import java.util.stream.Collectors;

/** A probe of a port that its container does not have. */
public final class UnknownProbePort implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("unknown-probe-port")
        .title("A probe or lifecycle hook names a port that its container does not declare")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            The API server accepts any port name, and the kubelet looks it up among the ports of the
            same container. A name it does not find fails each time: the container is never ready,
            or is restarted for ever. A port given by number need not be declared.
            """)
        .remediation(
            """
            Use the name of a port that the same container declares under ports, or the number.
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
                ports:
                - {name: http, containerPort: 8080}
                readinessProbe:
                  httpGet:
                    port: web  # finding: readinessProbe of container "app" names port "web", but \
            the container declares only "http"
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
                ports:
                - {name: http, containerPort: 8080}
                readinessProbe:
                  httpGet: {path: /ready, port: http}
                livenessProbe:
                  tcpSocket: {port: 9000}
            """)
        .reference(
            "https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Probe")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    if (workload.isCompletedByOperator()) {
      return;
    }
    for (Container container : workload.longRunningContainers()) {
      for (Handler handler : Handler.probesAndHooks(container)) {
        for (Node action : handler.actions()) {
          Node port = action.get("port");
          if (isName(port) && !handler.declaredPorts().contains(port.text())) {
            findings
                .at(
                    port,
                    "%s names port \"%s\", but the container declares %s",
                    handler.title(),
                    port.text(),
                    declared(handler.declaredPorts()))
                .fixedBy(Misspelling.of(port, handler.declaredPorts()));
          }
        }
      }
    }
  }

  /** Digits in quotes are no name, and grpc knows no names: both are invalid, not unknown. */
  private static boolean isName(Node port) {
    return !port.parent().key().equals("grpc")
        && port.text().chars().anyMatch(c -> c < '0' || c > '9');
  }

  private static String declared(List<String> names) {
    return names.isEmpty()
        ? "no named port"
        : names.stream().collect(Collectors.joining("\", \"", "only \"", "\""));
  }
}
