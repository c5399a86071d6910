package dev.plumbline.library.rollout;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Scale;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;

/** One pod is no pod while it is replaced. */
public final class SingleReplica implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("single-replica")
        .title("A Service relies on a single pod")
        .severity(Severity.LOW)
        .subjects(Kind.DEPLOYMENT, Kind.DEPLOYMENT_CONFIG)
        .reads(Kind.SERVICE, Kind.HORIZONTAL_POD_AUTOSCALER)
        .rationale(
            """
            With one pod every crash, eviction and node upgrade is an outage until another pod is ready.
            Where the Deployment stops the old pod before it starts the new one, every rollout is one, too.
            """)
        .remediation(
            """
            Run two replicas or more, or let an autoscaler keep at least two.
            """)
        .bad(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              replicas: 1 # finding: Service "cart" relies on 1 pod of Deployment "cart"
              template:
                metadata:
                  labels: {app: cart}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: cart}
            spec:
              selector: {app: cart}
            """)
        .good(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              replicas: 2
              template:
                metadata:
                  labels: {app: cart}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: cart}
            spec:
              selector: {app: cart}
            """)
        .reference("https://kubernetes.io/docs/concepts/workloads/pods/disruptions/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    List<Resource> services = SelectingServices.of(Workload.of(subject), inventory);
    long pods = Scale.of(subject, inventory).minimum();
    if (services.isEmpty() || pods >= 2) {
      return;
    }
    String title = SelectingServices.title(services);
    boolean stopsFirst = subject.root().at("spec", "strategy", "type").text().equals("Recreate");
    findings.at(
        stopsFirst ? Severity.MEDIUM : Severity.LOW,
        subject.root().at("spec", "replicas"),
        "%s %s on %d %s of %s \"%s\"%s",
        title,
        title.startsWith("Services") ? "rely" : "relies",
        pods,
        pods == 1 ? "pod" : "pods",
        subject.kind().name(),
        subject.name(),
        stopsFirst ? ", which every rollout stops before it starts the next" : "");
  }
}
