package dev.plumbline.library.user;

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

/** A capability by a name that Kubernetes does not know. */
public final class MisspelledCapability implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("misspelled-capability")
        .title("A capability is written by a name that Kubernetes does not know")
        .severity(Severity.MEDIUM)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            Kubernetes names capabilities in upper case and without CAP_. It does not check \
            them: the container runtime ignores, refuses or grants another spelling, as it \
            likes, and admission policies that know the right name only are deceived. A \
            dangerous capability to be added counts as high.""")
        .remediation(
            """
            Write the name in upper case and without the prefix CAP_, such as \
            NET_BIND_SERVICE.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                securityContext:
                  capabilities:
                    drop:
                    - net_raw # finding: container "app" drops "net_raw", which is no capability: write NET_RAW
                    add:
                    - CAP_CHOWN # finding: container "app" adds "CAP_CHOWN", which is no capability: write CHOWN
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
                    add: [CHOWN]
            """)
        .reference("https://kubernetes.io/docs/tasks/configure-pod-container/security-context/")
        .reference("https://man7.org/linux/man-pages/man7/capabilities.7.html")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload pod = Workload.of(subject);
    if (pod.isWindows()) {
      return;
    }
    for (Container container : pod.containers()) {
      for (Node added : container.security("capabilities", "add").items()) {
        String meant = Capabilities.canonical(added.text());
        Severity severity = Capabilities.isDangerous(meant) ? Severity.HIGH : Severity.MEDIUM;
        judge(severity, container, "adds", added, findings);
      }
      for (Node dropped : container.security("capabilities", "drop").items()) {
        if (!Capabilities.canonical(dropped.text()).equals(Capabilities.ALL)) {
          judge(Severity.MEDIUM, container, "drops", dropped, findings);
        }
      }
    }
  }

  private static void judge(
      Severity severity, Container container, String verb, Node name, Findings findings) {
    if (Capabilities.isMisspelled(name.text())) {
      String meant = Capabilities.canonical(name.text());
      findings
          .at(
              severity,
              name,
              "container \"%s\" %s \"%s\", which is no capability: write %s",
              container.name(),
              verb,
              name.text(),
              meant)
          .fixedBy(
              verb.equals("adds") && Capabilities.isDangerous(meant)
                  ? Fix.NONE
                  : Fix.set(name, meant));
    }
  }
}
