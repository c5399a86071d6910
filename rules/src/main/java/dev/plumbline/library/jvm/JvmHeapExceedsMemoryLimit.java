package dev.plumbline.library.jvm;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.math.BigDecimal;
import java.util.Optional;

/** A heap as large as the memory limit is never full: the kernel kills the process before. */
public final class JvmHeapExceedsMemoryLimit implements Rule {
  /** What is left above serves metaspace, code, threads, buffers and the collector. */
  private static final BigDecimal SHARE = new BigDecimal("0.80");

  @Override
  public RuleSpec spec() {
    return rule("jvm-heap-exceeds-memory-limit")
        .title("A Java heap does not fit into the memory limit")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS_ANYWHERE)
        .reads(Kind.LIMIT_RANGE, Environment.CONFIG_MAP)
        .rationale(
            """
            A virtual machine needs memory besides its heap. It collects garbage when the heap is
            full; where the heap may grow to the container's limit, the kernel kills the process
            first. More than 80 % of the limit leaves too little beside it, which is a finding of
            medium severity.
            """)
        .remediation(
            """
            Write -XX:MaxRAMPercentage=75 instead of -Xmx, so that the heap follows the limit, or
            raise the memory limit well above the heap.
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
                env:
                - name: JAVA_TOOL_OPTIONS
                  value: -Xmx1g -Dstage=live  # finding: container "app" allows a heap of 1024Mi \
            (-Xmx1g in JAVA_TOOL_OPTIONS), and its memory limit is 1024Mi
                resources:
                  limits: {memory: 1Gi}
              - name: report
                image: report:1
                command:
                - java
                - -XX:MaxRAMPercentage=90  # finding: container "report" allows a heap of 460.8Mi \
            (-XX:MaxRAMPercentage=90 in command), 90 % of its memory limit: 51.2Mi are left for all else
                - -jar
                - report.jar
                resources:
                  limits: {memory: 512Mi}
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
                env:
                - name: JAVA_TOOL_OPTIONS
                  value: -XX:MaxRAMPercentage=75
                resources:
                  limits: {memory: 1Gi}
            """)
        .reference("https://docs.oracle.com/en/java/javase/17/docs/specs/man/java.html")
        .reference("https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (JavaContainer java : JavaContainer.in(subject, inventory)) {
      Optional<BigDecimal> limit = Limits.of("memory", java.container(), subject, inventory);
      Optional<Heap> heap = Heap.of(java.options(), limit);
      if (limit.isPresent() && heap.isPresent() && heap.get().bytes().isPresent()) {
        compare(java, heap.get(), heap.get().bytes().get(), limit.get(), findings);
      }
    }
  }

  private static void compare(
      JavaContainer java, Heap heap, BigDecimal bytes, BigDecimal limit, Findings findings) {
    if (bytes.compareTo(limit) >= 0) {
      findings.at(
          heap.flag().node(),
          "container \"%s\" allows a heap of %s (%s), and its memory limit is %s",
          java.name(),
          Heap.text(bytes),
          heap.origin(),
          Heap.text(limit));
    } else if (bytes.compareTo(limit.multiply(SHARE)) > 0) {
      findings.at(
          Severity.MEDIUM,
          heap.flag().node(),
          "container \"%s\" allows a heap of %s (%s), %s %% of its memory limit: %s are left for"
              + " all else",
          java.name(),
          Heap.text(bytes),
          heap.origin(),
          Heap.percent(bytes, limit),
          Heap.text(limit.subtract(bytes)));
    }
  }
}
