package dev.plumbline.library.resources;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Quantity;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Fix;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Optional;

/** What the API server cannot read as an amount, it refuses. */
public final class InvalidQuantity implements Rule {
  private static final int LONGEST_QUOTE = 40;

  @Override
  public RuleSpec spec() {
    return rule("invalid-quantity")
        .title("An amount is not a valid quantity")
        .severity(Severity.HIGH)
        .subjects(QuantityFields.KINDS)
        .rationale(
            """
            The API server refuses the whole object. Units are case-sensitive, stand directly \
            behind the number and have no B for byte: k, M, G, T are powers of 1000; Ki, Mi, \
            Gi, Ti are powers of 1024; m is a thousandth.""")
        .remediation("Write a number that is not negative and one of the units, as in 512Mi.")
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
                    cpu: "" # finding: requests.cpu "" is not a valid quantity
                    memory: 512MB # finding: requests.memory "512MB" is not a valid quantity; did you mean 512M
                  limits:
                    cpu: -1 # finding: limits.cpu -1 is negative
                    memory: 1gi # finding: limits.memory "1gi" is not a valid quantity; did you mean 1Gi
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
                    cpu: .5
                    memory: 512M
                  limits:
                    cpu: 1e0
                    memory: 1Gi
            """)
        .reference(
            "https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    QuantityFields fields = QuantityFields.of(subject);
    for (Node map : fields.mistyped()) {
      findings.at(map, "%s is a %s, not a map", map.key(), type(map));
    }
    fields.amounts().stream().filter(Node::isPresent).forEach(node -> check(node, findings));
  }

  private static void check(Node amount, Findings findings) {
    String field = amount.parent().key() + "." + amount.key();
    Optional<Quantity> quantity = Quantity.of(amount);
    if (quantity.filter(q -> q.value().signum() < 0).isPresent()) {
      findings.at(amount, "%s %s is negative", field, quantity.get());
    } else if (quantity.isEmpty() && amount.is(Value.Type.STRING)) {
      String suggestion =
          Spelling.nearest(amount.text()).map(valid -> "; did you mean " + valid).orElse("");
      findings
          .at(
              amount,
              "%s \"%s\" is not a valid quantity%s",
              field,
              quote(amount.text()),
              suggestion)
          .fixedBy(
              Spelling.nearest(amount.text())
                  .map(valid -> Fix.set(amount, valid))
                  .orElse(Fix.NONE));
    } else if (quantity.isEmpty()) {
      findings.at(amount, "%s is a %s, not a quantity", field, type(amount));
    }
  }

  private static String type(Node node) {
    return node.type().map(Value.Type::toString).orElse("");
  }

  private static String quote(String text) {
    String line = text.replaceAll("\\s", " ");
    return line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
  }
}
