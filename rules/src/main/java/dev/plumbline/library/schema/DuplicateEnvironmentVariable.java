package dev.plumbline.library.schema;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Fix;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Of a variable that is set twice, one value is lost. */
public final class DuplicateEnvironmentVariable implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("duplicate-environment-variable")
        .title("A container sets an environment variable twice")
        .severity(Severity.MEDIUM)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            The last value wins without a word, and whoever reads the first believes in a setting
            that no program sees. A server-side apply refuses the object.
            """)
        .remediation("Keep one of the entries.")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                env:
                - name: LEVEL  # finding: variable "LEVEL" of container "app" is set again below: this value is dropped
                  value: info
                - name: PORT
                  value: "8080"
                - name: LEVEL
                  value: debug
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                env:
                - name: LEVEL
                  value: debug
                - name: PORT
                  value: "8080"
            """)
        .reference(
            "https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Container container : Workload.of(subject).containers()) {
      List<Node> variables = container.node().get("env").items();
      Set<String> later = new HashSet<>();
      for (int i = variables.size() - 1; i >= 0; i--) {
        Node name = variables.get(i).get("name");
        if (!name.text().isEmpty() && !later.add(name.text())) {
          findings
              .at(
                  name,
                  "variable \"%s\" of container \"%s\" is set again below: this value is dropped",
                  name.text(),
                  container.name())
              .fixedBy(isUsed(name.text(), variables) ? Fix.NONE : Fix.remove(name.parent()));
        }
      }
    }
  }

  /** Whether a variable between the two may be made of the value that is dropped later. */
  private static boolean isUsed(String name, List<Node> variables) {
    return variables.stream()
        .anyMatch(variable -> variable.get("value").text().contains("$(" + name + ")"));
  }
}
