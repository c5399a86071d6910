package dev.plumbline.library.probes;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Optional;

/** A probe that no API server accepts. */
public final class InvalidProbe implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("invalid-probe")
        .title("A probe is one that the API server refuses")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            The API server refuses the whole object for one wrong probe, so the release fails at the
            moment it is applied, for a mistake that can be seen in the file.
            """)
        .remediation(
            """
            Give each probe exactly one of exec, httpGet, tcpSocket and grpc, a port from 1 to 65535
            or a declared name (grpc: a number), no negative numbers, and successThreshold 1 unless
            it is a readiness probe. Only main containers and sidecars (init containers with
            restartPolicy: Always) have probes.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              initContainers:
              - name: migrate
                image: migrate:1
                readinessProbe:  # finding: readinessProbe of container "migrate" is refused: an \
            init container has probes only with restartPolicy: Always
                  tcpSocket: {port: 8080}
              containers:
              - name: app
                image: cart:1
                startupProbe: {}  # finding: startupProbe of container "app" does nothing: it \
            needs one of exec, httpGet, tcpSocket, grpc
                livenessProbe:
                  grpc:
                    port: grpc  # finding: livenessProbe of container "app" has grpc port "grpc": \
            it must be a number from 1 to 65535
                  successThreshold: 2  # finding: livenessProbe of container "app" has \
            successThreshold 2: only a readinessProbe may have another than 1
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              initContainers:
              - name: proxy
                image: proxy:1
                restartPolicy: Always
                readinessProbe:
                  tcpSocket: {port: 8080}
              containers:
              - name: app
                image: cart:1
                livenessProbe:
                  grpc: {port: 9090}
                readinessProbe:
                  httpGet: {path: /ready, port: 8443, scheme: HTTPS}
                  successThreshold: 2
            """)
        .reference(
            "https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Probe")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (subject.kind().group().equals(Kind.KNATIVE_SERVICE.group())) {
      return; // Knative fills in the action and the port of a probe.
    }
    for (Container container : Workload.of(subject).containers()) {
      for (Handler probe : Handler.probes(container)) {
        Optional<String> refusal = probe.refusal("probes");
        if (refusal.isPresent()) {
          findings.at(probe.node(), "%s is refused: %s", probe.title(), refusal.get());
        } else {
          new ProbeValidation(probe, findings).check();
        }
      }
    }
  }
}
