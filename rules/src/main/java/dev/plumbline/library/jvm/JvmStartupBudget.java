package dev.plumbline.library.jvm;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A program that starts slower than its probe allows is restarted for ever. */
public final class JvmStartupBudget implements Rule {
  /** What a probe gives that sets nothing: every 10 s, 3 failures. */
  private static final long LEAST_SECONDS = 30;

  @Override
  public RuleSpec spec() {
    return rule("jvm-startup-budget")
        .title("A Java program has little time to start")
        .severity(Severity.MEDIUM)
        .subjects(Kind.WORKLOADS)
        .reads(Environment.CONFIG_MAP)
        .rationale(
            """
            A virtual machine loads and compiles its program while it starts, and on a busy node or
            under a small cpu limit that takes many times as long as on a desk. Until it is done it
            fails its liveness probe; one that gives up before the 30 s that a probe gives by default
            restarts the container, which starts just as slowly again.
            """)
        .remediation(
            """
            Write a startupProbe whose initialDelaySeconds + periodSeconds × failureThreshold covers
            the slowest start, and leave the liveness probe short.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                image: eclipse-temurin:21
                livenessProbe:  # finding: container "app" (Java by its image eclipse-temurin:21) has \
            20 s to start: its livenessProbe gives 5 s + 5 s × 3, and no startupProbe holds it back
                  httpGet: {path: /health/live, port: 8080}
                  initialDelaySeconds: 5
                  periodSeconds: 5
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                image: eclipse-temurin:21
                startupProbe:
                  httpGet: {path: /health/started, port: 8080}
                  periodSeconds: 3
                  failureThreshold: 30
                livenessProbe:
                  httpGet: {path: /health/live, port: 8080}
                  periodSeconds: 5
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (Workload.of(subject).isCompletedByOperator()) {
      return;
    }
    for (JavaContainer java : JavaContainer.in(subject, inventory)) {
      Node startup = java.container().node().get("startupProbe");
      Node liveness = java.container().node().get("livenessProbe");
      if (startup.is(Value.Type.MAP)) {
        check(java, startup, "", findings);
      } else if (liveness.is(Value.Type.MAP)) {
        check(java, liveness, ", and no startupProbe holds it back", findings);
      }
    }
  }

  private static void check(JavaContainer java, Node probe, String remark, Findings findings) {
    long delay = number(probe, "initialDelaySeconds", 0);
    long period = number(probe, "periodSeconds", 10);
    long failures = number(probe, "failureThreshold", 3);
    long budget = delay + period * failures;
    if (budget < LEAST_SECONDS) {
      findings.at(
          probe,
          "container \"%s\" (Java by %s) has %d s to start: its %s gives %d s + %d s × %d%s",
          java.name(),
          java.evidence(),
          budget,
          probe.key(),
          delay,
          period,
          failures,
          remark);
    }
  }

  /** As the API server completes it: 0 counts as not written, and so does what it refuses. */
  private static long number(Node probe, String field, long unwritten) {
    long number = probe.get(field).integer().orElse(0);
    return number > 0 && number <= Integer.MAX_VALUE ? number : unwritten;
  }
}
