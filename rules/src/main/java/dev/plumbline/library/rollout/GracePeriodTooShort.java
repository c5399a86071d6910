package dev.plumbline.library.rollout;

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

/** Who sleeps through the time to stop is killed. */
public final class GracePeriodTooShort implements Rule {
  private static final long DEFAULT_SECONDS = 30;

  @Override
  public RuleSpec spec() {
    return rule("grace-period-too-short")
        .title("Containers are killed before they can stop")
        .severity(Severity.MEDIUM)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            The grace period starts when a pod is to stop and includes the preStop hook. A hook that sleeps
            through it leaves the program no time to finish its requests, and a period of 0 kills it at
            once.
            """)
        .remediation(
            """
            Set terminationGracePeriodSeconds to the sleep of the hook plus the time the program needs to
            stop.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              terminationGracePeriodSeconds: 20
              containers:
              - name: app
                lifecycle:
                  preStop:
                    sleep:
                      seconds: 20 # finding: container "app" sleeps 20 s before it stops, and is killed after 20 s
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: shop}
            spec:
              terminationGracePeriodSeconds: 0 # finding: terminationGracePeriodSeconds 0 kills containers without letting them stop
              containers:
              - name: app
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              terminationGracePeriodSeconds: 30
              containers:
              - name: app
                lifecycle:
                  preStop:
                    exec: {command: [sh, -c, sleep 5]}
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    Node period = workload.spec().get("terminationGracePeriodSeconds");
    long grace = period.integer().orElse(DEFAULT_SECONDS);
    if (grace == 0) {
      findings.at(
          period, "terminationGracePeriodSeconds 0 kills containers without letting them stop");
      return;
    }
    for (Container container : workload.longRunningContainers()) {
      PreStopSleep.of(container)
          .filter(sleep -> sleep.seconds() >= grace)
          .ifPresent(
              sleep ->
                  findings.at(
                      sleep.node(),
                      "container \"%s\" sleeps %d s before it stops, and is killed after %d s",
                      container.name(),
                      sleep.seconds(),
                      grace));
    }
  }
}
