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
import java.util.regex.Pattern;

/** In a small container a virtual machine behaves as on a small machine. */
public final class JvmSingleCpu implements Rule {
  /** HotSpot takes a machine for a server from two processors and this much memory on. */
  private static final BigDecimal SERVER_MEMORY = BigDecimal.valueOf(1792L << 20);

  private static final Pattern CHOSEN =
      Pattern.compile("-XX:\\+Use\\w*GC|-XX:ActiveProcessorCount=.*");

  @Override
  public RuleSpec spec() {
    return rule("jvm-single-cpu")
        .title("A Java virtual machine takes its container for a small machine")
        .severity(Severity.INFO)
        .optIn()
        .subjects(Kind.WORKLOADS)
        .reads(Kind.LIMIT_RANGE, Environment.CONFIG_MAP)
        .rationale(
            """
            HotSpot rounds a cpu limit up to whole processors. With one, or with less than 1792 MiB
            of memory, it chooses the serial collector, which stops the program for each
            collection; with one processor, pools sized by processors have one thread, too.
            """)
        .remediation(
            """
            Where that is not meant, choose a collector by an option such as -XX:+UseG1GC, raise the
            limits, or set -XX:ActiveProcessorCount.
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
                resources:
                  limits:
                    cpu: 500m  # finding: container "app" (Java by its image eclipse-temurin:21) sees \
            1 processor: HotSpot chooses the serial collector
                    memory: 2Gi
              - name: report
                image: eclipse-temurin:21
                resources:
                  limits:
                    cpu: 2
                    memory: 1Gi  # finding: container "report" (Java by its image eclipse-temurin:21) \
            sees 1024Mi of memory, less than 1792Mi: HotSpot chooses the serial collector
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
                  value: -XX:+UseSerialGC
                resources:
                  limits: {cpu: 500m, memory: 1Gi}
              - name: report
                image: eclipse-temurin:21
                resources:
                  limits: {cpu: 1500m, memory: 2Gi}
            """)
        .reference("https://docs.oracle.com/en/java/javase/17/gctuning/ergonomics.html")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (JavaContainer java : JavaContainer.in(subject, inventory)) {
      if (java.isLiberty() || java.options().last(CHOSEN).isPresent()) {
        continue;
      }
      Optional<BigDecimal> cpu = Limits.of("cpu", java.container(), subject, inventory);
      Optional<BigDecimal> memory = Limits.of("memory", java.container(), subject, inventory);
      if (cpu.filter(limit -> limit.compareTo(BigDecimal.ONE) <= 0).isPresent()) {
        findings.at(
            java.container().resource("limits", "cpu"),
            "container \"%s\" (Java by %s) sees 1 processor: HotSpot chooses the serial collector",
            java.name(),
            java.evidence());
      } else if (memory.filter(limit -> limit.compareTo(SERVER_MEMORY) < 0).isPresent()) {
        findings.at(
            java.container().resource("limits", "memory"),
            "container \"%s\" (Java by %s) sees %s of memory, less than 1792Mi: HotSpot chooses the"
                + " serial collector",
            java.name(),
            java.evidence(),
            Heap.text(memory.get()));
      }
    }
  }
}
