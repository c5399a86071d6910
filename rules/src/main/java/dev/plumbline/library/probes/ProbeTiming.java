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

/** Probe timings that work against each other. */
public final class ProbeTiming implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("probe-timing")
        .title("The timings of a probe contradict each other")
        .severity(Severity.LOW)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            A probe that may take longer than its period is late for the next, so a failure is
            noticed later than the numbers say. And while a startup probe runs, the others wait for
            it anyway: a liveness delay longer than one period beside it protects nothing, and
            leaves a container that started quickly unwatched.
            """)
        .remediation(
            """
            Keep timeoutSeconds (default 1) at or below periodSeconds (default 10). Beside a
            startupProbe leave the liveness probe's initialDelaySeconds out, and give the container
            its time as the startup probe's periodSeconds times failureThreshold.
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
                startupProbe:
                  tcpSocket: {port: 8080}
                  failureThreshold: 30
                livenessProbe:
                  tcpSocket: {port: 8080}
                  initialDelaySeconds: 99  # finding: livenessProbe of container "app" waits 99 s \
            though the startupProbe already holds it back for up to 300 s
                  timeoutSeconds: 15  # finding: livenessProbe of container "app" waits 15 s for \
            an answer but asks every 10 s
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
                startupProbe: {tcpSocket: {port: 8080}, failureThreshold: 30}
                livenessProbe: {tcpSocket: {port: 8080}, timeoutSeconds: 5}
            """)
        .reference(
            "https://kubernetes.io/docs/tasks/configure-pod-container/"
                + "configure-liveness-readiness-startup-probes/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Container container : Workload.of(subject).longRunningContainers()) {
      Handler.probes(container).forEach(probe -> checkTimeout(probe, findings));
      checkDelay(container, findings);
    }
  }

  private static void checkTimeout(Handler probe, Findings findings) {
    long timeout = number(probe.node(), "timeoutSeconds", 1);
    long period = number(probe.node(), "periodSeconds", 10);
    if (timeout > period) {
      findings.at(
          probe.node().get("timeoutSeconds"),
          "%s waits %d s for an answer but asks every %d s",
          probe.title(),
          timeout,
          period);
    }
  }

  private static void checkDelay(Container container, Findings findings) {
    Handler startup = new Handler(container, container.node().get(Handler.STARTUP));
    Handler liveness = new Handler(container, container.node().get(Handler.LIVENESS));
    long delay = number(liveness.node(), "initialDelaySeconds", 0);
    if (startup.isWritten() && delay > number(liveness.node(), "periodSeconds", 10)) {
      findings.at(
          liveness.node().get("initialDelaySeconds"),
          "%s waits %d s though the startupProbe already holds it back for up to %d s",
          liveness.title(),
          delay,
          startupBudget(startup.node()));
    }
  }

  private static long startupBudget(Node probe) {
    return number(probe, "initialDelaySeconds", 0)
        + number(probe, "periodSeconds", 10) * number(probe, "failureThreshold", 3);
  }

  /** As the API server completes it: 0 counts as not written, and so does what it refuses. */
  private static long number(Node probe, String field, long unwritten) {
    long number = probe.get(field).integer().orElse(0);
    return number > 0 && number <= Integer.MAX_VALUE ? number : unwritten;
  }
}
