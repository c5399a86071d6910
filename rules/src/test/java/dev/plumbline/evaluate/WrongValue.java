package dev.plumbline.evaluate;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/**
 * Finds every string {@code wrong} in a ConfigMap's data, and {@code minor} at LOW; cannot decide
 * about {@code unknown}.
 */
record WrongValue(RuleSpec spec) implements Rule {

  static WrongValue named(String id, Severity severity) {
    return new WrongValue(builder(id, severity).build());
  }

  static WrongValue optIn(String id, Severity severity) {
    return new WrongValue(builder(id, severity).optIn().build());
  }

  private static RuleSpec.Builder builder(String id, Severity severity) {
    return RuleSpec.rule(id)
        .title("A value is wrong")
        .severity(severity)
        .subjects(new Kind("", "ConfigMap"))
        .rationale("It is wrong.")
        .remediation("Write another.")
        .bad("bad")
        .good("good")
        .reference("https://kubernetes.io/docs/");
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    subject.get("data").walk(node -> check(node, findings));
  }

  private static void check(Node node, Findings findings) {
    switch (node.text()) {
      case "wrong" -> findings.at(node, "value \"%s\" is wrong", node.key());
      case "minor" -> findings.at(Severity.LOW, node, "value \"%s\" is not nice", node.key());
      case "unknown" -> findings.notEvaluated("value \"%s\" is unknown", node.key());
      default -> {}
    }
  }
}
