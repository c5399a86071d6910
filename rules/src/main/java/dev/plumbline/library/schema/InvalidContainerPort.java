package dev.plumbline.library.schema;

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
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** A port that the API server refuses. */
public final class InvalidContainerPort implements Rule {
  private static final int MAX_PORT = 65535;
  private static final int MAX_NAME = 15;
  private static final Pattern NAME =
      Pattern.compile("(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*", Pattern.DOTALL);

  @Override
  public RuleSpec spec() {
    return rule("invalid-container-port")
        .title("The API server refuses a port of a container")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            The API server refuses a pod for one port without a number, with a name that is too
            long, or with the name of another port; a Deployment it accepts, and no pod comes.
            """)
        .remediation(
            """
            Give each port a containerPort from 1 to 65535 and, if it needs a name, one of its own:
            at most 15 lower-case letters, digits and hyphens, with a letter among them.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                ports:
                - name: metrics-and-health  # finding: port name "metrics-and-health" of container "app" is longer than 15 characters
                  containerPort: 9090
                - {name: http, containerPort: 8080}
                - {name: http, containerPort: 8081}  # finding: two ports of container "app" are named "http"
                - name: admin  # finding: port "admin" of container "app" has no containerPort
                - containerPort: 70000  # finding: containerPort of container "app" is 70000: it must be from 1 to 65535
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                ports:
                - {name: http, containerPort: 8080}
                - containerPort: 9090
            """)
        .reference(
            "https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Container container : Workload.of(subject).containers()) {
      Set<String> names = new HashSet<>();
      for (Node port : container.node().get("ports").items()) {
        checkNumber(port, container.name(), findings);
        checkName(port.get("name"), names, container.name(), findings);
      }
    }
  }

  private static void checkNumber(Node port, String container, Findings findings) {
    Node number = port.get("containerPort");
    long value = number.integer().orElse(1);
    if (number.isMissing()) {
      String name = port.get("name").text();
      findings.at(
          number,
          "port \"%s\" of container \"%s\" has no containerPort",
          name.isEmpty() ? port.key() : name,
          container);
    } else if (value < 1 || value > MAX_PORT) {
      findings.at(
          number,
          "containerPort of container \"%s\" is %d: it must be from 1 to %d",
          container,
          value,
          MAX_PORT);
    }
  }

  private static void checkName(Node name, Set<String> names, String container, Findings findings) {
    String text = name.text();
    if (text.isEmpty()) {
      return;
    }
    if (text.length() > MAX_NAME) {
      findings.at(
          name,
          "port name \"%s\" of container \"%s\" is longer than %d characters",
          text,
          container,
          MAX_NAME);
    } else if (!NAME.matcher(text).matches()) {
      findings.at(
          name,
          "port name \"%s\" of container \"%s\" is not made of lower-case letters, digits and"
              + " single hyphens between them, with a letter",
          text,
          container);
    } else if (!names.add(text)) {
      findings.at(name, "two ports of container \"%s\" are named \"%s\"", container, text);
    }
  }
}
