package dev.plumbline.library.jvm;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Nobody said how large the heap may be. */
public final class JvmHeapUnbounded implements Rule {
  /** By these the start scripts of some images choose a heap. */
  private static final List<String> SCRIPTS =
      List.of("JAVA_MAX_MEM_RATIO", "BPL_JVM_HEAD_ROOM", "BPL_JVM_THREAD_COUNT");

  /** Of less memory HotSpot takes more than a quarter. */
  private static final BigDecimal A_QUARTER_FROM = BigDecimal.valueOf(512L << 20);

  @Override
  public RuleSpec spec() {
    return rule("jvm-heap-unbounded")
        .title("Nothing says how large a Java heap may be")
        .severity(Severity.LOW)
        .subjects(Kind.WORKLOADS_ANYWHERE)
        .reads(Kind.LIMIT_RANGE, Environment.CONFIG_MAP)
        .rationale(
            """
            Left alone, HotSpot takes a quarter of the memory it sees for its heap. In a container
            with a memory limit most of what is paid for stays unused, which is information; without
            a limit the heap follows the size of the node, and so differs from node to node.
            """)
        .remediation(
            """
            Set a memory limit, and -XX:MaxRAMPercentage=75 in JAVA_TOOL_OPTIONS.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app  # finding: container "app" (Java by its image eclipse-temurin:21) has \
            neither a heap option nor a memory limit: the heap follows the size of the node
                image: eclipse-temurin:21
              - name: report
                image: report:1
                command: [java, -jar, report.jar]
                resources:
                  limits:
                    memory: 2Gi  # finding: container "report" (Java by its command java) has no \
            heap option: by default the heap takes a quarter of the memory limit, 512Mi of 2048Mi
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
                env:
                - name: JAVA_TOOL_OPTIONS
                  value: -XX:MaxRAMPercentage=75
                resources:
                  limits: {memory: 1Gi}
            """)
        .reference("https://docs.oracle.com/en/java/javase/17/docs/specs/man/java.html")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (JavaContainer java : JavaContainer.in(subject, inventory)) {
      Optional<BigDecimal> limit = Limits.of("memory", java.container(), subject, inventory);
      if (Heap.of(java.options(), limit).isPresent()
          || SCRIPTS.stream().anyMatch(java.environment()::names)) {
        continue;
      }
      if (!java.options().complete()) {
        findings.notEvaluated(
            "container \"%s\" takes variables from elsewhere, which may bound its heap",
            java.name());
      } else if (limit.isEmpty()) {
        findings.at(
            java.container().node(),
            "container \"%s\" (Java by %s) has neither a heap option nor a memory limit: the heap"
                + " follows the size of the %s",
            java.name(),
            java.evidence(),
            subject.platform().machine());
      } else if (!java.sizesItsHeap() && limit.get().compareTo(A_QUARTER_FROM) >= 0) {
        reportUnused(java, limit.get(), findings);
      }
    }
  }

  private static void reportUnused(JavaContainer java, BigDecimal limit, Findings findings) {
    Node written = java.container().resource("limits", "memory");
    findings.at(
        Severity.INFO,
        written,
        "container \"%s\" (Java by %s) has no heap option: by default the heap takes a quarter of"
            + " the memory limit, %s of %s",
        java.name(),
        java.evidence(),
        Heap.text(limit.divide(BigDecimal.valueOf(4))),
        Heap.text(limit));
  }
}
