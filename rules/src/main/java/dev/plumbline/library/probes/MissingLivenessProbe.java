package dev.plumbline.library.probes;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A container that hangs hangs for ever. */
public final class MissingLivenessProbe implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("missing-liveness-probe")
        .title("A container has no liveness probe")
        .severity(Severity.LOW)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            Kubernetes restarts a container whose process ends. One that hangs in a deadlock is
            restarted only if a liveness probe finds out. Each main container and each sidecar needs
            its own; Jobs end by themselves and need none.
            """)
        .remediation(
            """
            Write a livenessProbe that asks the process itself, not what it depends on, and gives it
            several failures before it is restarted.
            """)
        .bad(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              selector: {matchLabels: {app: cart}}
              template:
                metadata: {labels: {app: cart}}
                spec:
                  containers:
                  - name: app  # finding: container "app" has no liveness probe: it is not \
            restarted when it hangs
                    image: cart:1
            """)
        .good(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              selector: {matchLabels: {app: cart}}
              template:
                metadata: {labels: {app: cart}}
                spec:
                  containers:
                  - name: app
                    image: cart:1
                    livenessProbe:
                      httpGet: {path: /health/live, port: 8080}
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    if (workload.runsToCompletion()) {
      return;
    }
    workload
        .longRunningContainers()
        .forEach(
            container -> {
              Node probe = container.node().get(Handler.LIVENESS);
              if (probe.isMissing()) {
                findings.at(
                    probe,
                    "container \"%s\" has no liveness probe: it is not restarted when it hangs",
                    container.name());
              }
            });
  }
}
