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

/** A pod that counts as ready from its first second. */
public final class MissingReadinessProbe implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("missing-readiness-probe")
        .title("A container has no readiness probe")
        .severity(Severity.MEDIUM)
        .subjects(Kind.WORKLOADS)
        .reads(Kind.SERVICE)
        .rationale(
            """
            Without a readiness probe a container counts as ready as soon as it runs, so a Service
            sends requests to a pod that cannot answer them yet, at every rollout. A pod is ready
            when all its containers are, so each main container and each sidecar needs its own.
            Where no Service selects the pod this is only information.
            """)
        .remediation(
            """
            Write a readinessProbe that succeeds when the container can serve its next request.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: cart}
            spec:
              selector: {app: cart}
              ports:
              - port: 80
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              selector: {matchLabels: {app: cart}}
              template:
                metadata: {labels: {app: cart}}
                spec:
                  containers:
                  - name: app  # finding: container "app" has no readiness probe, and its pod \
            backs Service "cart"
                    image: cart:1
            """)
        .good(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: cart}
            spec:
              selector: {app: cart}
              ports:
              - port: 80
            ---
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
                    readinessProbe:
                      httpGet: {path: /health/ready, port: 8080}
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
    List<BackedService> services = BackedServices.in(inventory).of(workload);
    for (Container container : workload.longRunningContainers()) {
      Node probe = container.node().get(Handler.READINESS);
      if (probe.isPresent()) {
        continue;
      }
      if (services.isEmpty()) {
        findings.at(
            Severity.INFO,
            probe,
            "container \"%s\" has no readiness probe; %s",
            container.name(),
            inventory.isOpen()
                ? "no Service here selects its pod, but one elsewhere may"
                : "no Service selects its pod");
      } else {
        findings.at(
            probe,
            "container \"%s\" has no readiness probe, and its pod backs Service %s",
            container.name(),
            BackedService.names(services));
      }
    }
  }
}
