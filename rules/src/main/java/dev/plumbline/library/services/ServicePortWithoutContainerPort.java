package dev.plumbline.library.services;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;
import java.util.Optional;

/** A Service whose port leads nowhere. */
public final class ServicePortWithoutContainerPort implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("service-port-without-container-port")
        .title("A port of a Service leads to no port of the pods it selects")
        .severity(Severity.HIGH)
        .subjects(Kind.SERVICE)
        .reads(Kind.WORKLOADS)
        .rationale(
            """
            A targetPort that is a name is looked up, together with the protocol, among the ports
            that the containers of each pod declare; a pod without it gets no connection. A
            targetPort that is a number works whether it is declared or not, so one that differs
            from everything the containers declare is only information.
            """)
        .remediation(
            """
            Write as targetPort the name, or the number, of a port that a container of the selected
            pods declares for the same protocol.
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
                targetPort: web  # finding: targetPort "web" (TCP) is declared by no container of \
            Deployment "cart"
              - port: 90  # finding: targetPort 90 (TCP) is not among the ports that Deployment \
            "cart" declares
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                metadata: {labels: {app: cart}}
                spec:
                  containers:
                  - name: app
                    ports:
                    - {name: http, containerPort: 8080}
            """)
        .good(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: cart}
            spec:
              selector: {app: cart}
              ports:
              - {port: 80, targetPort: http}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: cart, labels: {app: cart}}
            spec:
              containers:
              - name: app
                ports:
                - {name: http, containerPort: 8080}
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Optional<LabelSelector> selector = SelectedPods.selector(subject);
    if (selector.isEmpty()) {
      return;
    }
    List<Workload> selected =
        SelectedPods.in(inventory).of(subject.namespace(), selector.get()).stream()
            .filter(workload -> !workload.runsToCompletion())
            .toList();
    if (!selected.isEmpty()) {
      for (Node port : subject.root().at("spec", "ports").items()) {
        TargetPort.of(port).compare(selected, findings);
      }
    }
  }
}
