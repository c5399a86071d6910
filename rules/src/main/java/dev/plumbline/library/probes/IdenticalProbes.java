package dev.plumbline.library.probes;

import static dev.plumbline.rule.RuleSpec.rule;

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

/** One question for two decisions: a container that is not ready is restarted. */
public final class IdenticalProbes implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("identical-probes")
        .title("The liveness probe does the same as the readiness probe")
        .severity(Severity.MEDIUM)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            A failed readiness probe takes a pod out of its Services; a failed liveness probe kills
            the container. Asked the same question, a container that is only busy or waits for a
            dependency is killed as well, and comes back with cold caches to the same load.
            """)
        .remediation(
            """
            Let the liveness probe ask whether the process itself still works, and the readiness
            probe whether it can serve requests now.
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
                  httpGet: {path: /, port: http}
                livenessProbe:  # finding: livenessProbe of container "app" does the same as its \
            readinessProbe: httpGet on port 8080
                  httpGet: {port: 8080, scheme: HTTP}
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
                  httpGet: {path: /health/ready, port: http}
                livenessProbe:
                  httpGet: {path: /health/live, port: http}
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Container container : Workload.of(subject).longRunningContainers()) {
      Handler liveness = new Handler(container, container.node().get(Handler.LIVENESS));
      Handler readiness = new Handler(container, container.node().get(Handler.READINESS));
      liveness
          .effect()
          .filter(effect -> readiness.effect().filter(effect::equals).isPresent())
          .ifPresent(
              same ->
                  findings.at(
                      liveness.node(),
                      "%s does the same as its readinessProbe: %s",
                      liveness.title(),
                      action(liveness)));
    }
  }

  private static String action(Handler handler) {
    List<Node> actions = handler.actions();
    Node action = actions.get(0);
    String port = handler.port(action);
    return port.isEmpty() ? action.key() : action.key() + " on port " + port;
  }
}
