package dev.plumbline.library.resources;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Platform;
import dev.plumbline.resource.Quantity;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Optional;

/** Nothing may be promised more than it is allowed to use. */
public final class RequestAboveLimit implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("request-above-limit")
        .title("A request is above its limit")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS_ANYWHERE)
        .rationale(
            """
            The API server refuses such a pod. It accepts a Deployment whose template says so, \
            and then never gets a pod of it started. A limit of zero is a limit here, too.""")
        .remediation("Raise the limit to at least the request, or lower the request.")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                resources:
                  requests:
                    cpu: 100m
                    memory: 1.5Gi # finding: container "app" requests 1.5Gi of memory, above its limit of 1500Mi
                  limits:
                    memory: 1500Mi
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                resources:
                  requests:
                    cpu: 1000m
                    memory: 1.5Gi
                  limits:
                    cpu: 1
                    memory: 1536Mi
            """)
        .reference("https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    String verb = workload.platform() == Platform.KUBERNETES ? "requests" : "reserves";
    compare("the pod", verb, workload.spec(), findings);
    for (Container container : workload.containers()) {
      if (container.role() != Container.Role.EPHEMERAL) {
        compare("container \"" + container.name() + "\"", verb, container.node(), findings);
      }
    }
  }

  private static void compare(String who, String verb, Node owner, Findings findings) {
    for (Node request : owner.at("resources", "requests").fields()) {
      Optional<Quantity> wanted = Quantity.of(request);
      Optional<Quantity> limit = Quantity.of(owner.at("resources", "limits", request.key()));
      if (wanted.isPresent() && limit.isPresent() && wanted.get().compareTo(limit.get()) > 0) {
        findings.at(
            request,
            "%s %s %s of %s, above its limit of %s",
            who,
            verb,
            wanted.get(),
            request.key(),
            limit.get());
      }
    }
  }
}
