package dev.plumbline.library.resources;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** Without requests the scheduler places a pod as if it needed nothing. */
public final class MissingRequests implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("missing-requests")
        .title("A container does not say how much processor or memory it needs")
        .severity(Severity.MEDIUM)
        .subjects(Kind.WORKLOADS)
        .reads(Kind.LIMIT_RANGE)
        .rationale(
            """
            The scheduler fills nodes by requests. A container without them may land on a node \
            that is already full, gets the smallest share of the processor there, and is among \
            the first to be evicted.""")
        .remediation(
            """
            Set resources.requests.cpu and resources.requests.memory of the container to what \
            it uses under normal load. A limit alone counts as the request too.""")
        .bad(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                spec:
                  containers:
                  - name: app
                    resources:
                      requests: # finding: container "app" has no cpu request
                        memory: 256Mi
            """)
        .good(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                spec:
                  containers:
                  - name: app
                    resources:
                      requests:
                        cpu: 100m
                      limits:
                        memory: 256Mi
            """)
        .reference("https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Demand.REQUEST.check("cpu", subject, inventory, findings);
    Demand.REQUEST.check("memory", subject, inventory, findings);
  }
}
