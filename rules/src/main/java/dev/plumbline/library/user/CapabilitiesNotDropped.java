package dev.plumbline.library.user;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Platform;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Fix;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;

/** A container keeps what the runtime grants unasked. */
public final class CapabilitiesNotDropped implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("capabilities-not-dropped")
        .title("A container keeps capabilities it was never asked about")
        .severity(Severity.MEDIUM)
        .subjects(Kind.WORKLOADS_ANYWHERE)
        .rationale(
            """
            Container runtimes grant about a dozen capabilities unasked, among them to \
            change the owner of files and to forge network packets. A program that needs \
            none of them should not lend them to an intruder.""")
        .remediation(
            """
            Set capabilities.drop: [ALL], in upper case, in the securityContext of every \
            container, and add back what it cannot do without.""")
        .elsewhere(
            """
            Set cap_drop: [ALL], in ECS linuxParameters.capabilities.drop, and add \
            back what the program cannot do without.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app # finding: container "app" keeps its default capabilities: capabilities.drop is not set
              - name: metrics
                securityContext:
                  capabilities:
                    drop: [NET_RAW] # finding: container "metrics" keeps capabilities: capabilities.drop does not contain "ALL"
              - name: cache
                securityContext:
                  capabilities:
                    drop: [all] # finding: container "cache" drops "all", but only "ALL" counts
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                securityContext:
                  capabilities:
                    drop: [ALL]
            """)
        .reference("https://kubernetes.io/docs/concepts/security/pod-security-standards/")
        .reference("https://kubernetes.io/docs/tasks/configure-pod-container/security-context/")
        .control(
            Cis.NET_RAW,
            Cis.CAPABILITIES,
            Cis.SECURITY_CONTEXTS,
            Nsa.POD_SECURITY_ENFORCEMENT,
            Pss.CAPABILITIES_RESTRICTED)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload pod = Workload.of(subject);
    if (pod.isWindows()) {
      return;
    }
    String word = pod.platform() == Platform.COMPOSE ? "cap_drop" : "capabilities.drop";
    for (Container container : pod.containers()) {
      judge(container, word, findings);
    }
  }

  private static void judge(Container container, String word, Findings findings) {
    Node drop = container.security("capabilities", "drop");
    List<Node> meantAll =
        drop.items().stream()
            .filter(item -> Capabilities.canonical(item.text()).equals(Capabilities.ALL))
            .toList();
    if (meantAll.stream().anyMatch(item -> item.text().equals(Capabilities.ALL))) {
      return;
    }
    if (!meantAll.isEmpty()) {
      Node misspelled = meantAll.get(0);
      findings
          .at(
              misspelled,
              "container \"%s\" drops \"%s\", but only \"ALL\" counts",
              container.name(),
              misspelled.text())
          .fixedBy(Fix.set(misspelled, Capabilities.ALL));
    } else if (drop.isPresent()) {
      findings.at(
          drop,
          "container \"%s\" keeps capabilities: %s does not contain \"ALL\"",
          container.name(),
          word);
    } else {
      findings.at(
          drop,
          "container \"%s\" keeps its default capabilities: %s is not set",
          container.name(),
          word);
    }
  }
}
