package dev.plumbline.library.resources;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Quantity;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Fix;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A valid amount is still wrong where it is a thousand times too large or too small. */
public final class SuspiciousQuantity implements Rule {
  private static final Pattern MILLI = Pattern.compile("(\\d+)m");

  @Override
  public RuleSpec spec() {
    return rule("suspicious-quantity")
        .title("An amount is valid but hardly meant")
        .severity(Severity.HIGH)
        .subjects(QuantityFields.KINDS)
        .rationale(
            """
            Kubernetes accepts memory in thousandths of a byte and 500 processor cores without \
            a word. The container is then killed as soon as it starts, or its pod waits for a \
            node that does not exist. Suspicious are: less than 1Mi of memory, less than 1Ki of \
            storage, less than 1m or at least 100 cores.""")
        .remediation(
            "Write the unit that is meant: Mi or Gi for memory, m for thousandths of a core.")
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
                    cpu: 500 # finding: requests.cpu 500 is 500 cores, and 100 or more are hardly meant; did you mean 500m
                    memory: 64 # finding: requests.memory 64 is 64 bytes, and less than 1Mi is hardly meant; did you mean 64Mi
                  limits:
                    memory: 128m # finding: limits.memory 128m is 0.128 bytes, and less than 1Mi is hardly meant; did you mean 128Mi
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
                    cpu: 500m
                    memory: 64Mi
                  limits:
                    memory: 128Mi
            """)
        .reference("https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Node amount : QuantityFields.of(subject).amounts()) {
      Quantity.of(amount)
          .flatMap(quantity -> Suspicion.about(amount, quantity))
          .ifPresent(
              suspicion ->
                  findings
                      .at(
                          amount,
                          "%s.%s %s %s",
                          amount.parent().key(),
                          amount.key(),
                          amount.scalar(),
                          suspicion)
                      .fixedBy(remedy(amount)));
    }
  }

  /** Nobody means thousandths of a byte. */
  private static Fix remedy(Node amount) {
    Matcher milli = MILLI.matcher(amount.text());
    return amount.key().endsWith("memory") && milli.matches()
        ? Fix.set(amount, milli.group(1) + "Mi")
        : Fix.NONE;
  }
}
