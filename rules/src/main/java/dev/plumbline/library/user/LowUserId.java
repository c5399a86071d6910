package dev.plumbline.library.user;

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
import java.util.List;
import java.util.OptionalLong;

/** For teams that keep the ids of containers apart from those of nodes. */
public final class LowUserId implements Rule {
  private static final long LEAST = 10_000;

  @Override
  public RuleSpec spec() {
    return rule("low-user-id")
        .title("A container may share its user or group id with an account of the node")
        .severity(Severity.LOW)
        .optIn()
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            Without user namespaces an id means the same account in a container and on its node.
            Ids below 10000 are likely to be taken there, so a process that breaks out finds files
            that are its own.
            """)
        .remediation(
            """
            Set runAsUser and runAsGroup to 10000 or more, and give that user the files it needs.
            Leave this rule off where the platform assigns the ids, as OpenShift does.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                securityContext:  # finding: runAsGroup of container "app" is not set: the image decides
                  runAsUser: 1000  # finding: runAsUser of container "app" is 1000, which is below 10000
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              securityContext: {runAsUser: 10001, runAsGroup: 10001}
              containers:
              - name: app
            """)
        .reference("https://kubernetes.io/docs/tasks/configure-pod-container/security-context/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload pod = Workload.of(subject);
    if (pod.isWindows() || pod.hasUserNamespace()) {
      return;
    }
    for (Container container : pod.containers()) {
      for (String field : List.of("runAsUser", "runAsGroup")) {
        check(container, field, findings);
      }
    }
  }

  private static void check(Container container, String field, Findings findings) {
    OptionalLong id = container.effectiveSecurity(field).integer();
    if (container.effectiveSecurity(field).isMissing()) {
      findings.at(
          container.security(field),
          "%s of container \"%s\" is not set: the image decides",
          field,
          container.name());
    } else if (id.isPresent() && id.getAsLong() >= 0 && id.getAsLong() < LEAST) {
      findings.at(
          container.security(field),
          "%s of container \"%s\" is %d, which is below %d",
          field,
          container.name(),
          id.getAsLong(),
          LEAST);
    }
  }
}
