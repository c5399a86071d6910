package dev.plumbline.library.probes;

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
import java.util.List;
import java.util.Set;

/** A probe that works only as long as the image has a shell. */
public final class ShellProbe implements Rule {
  private static final Set<String> SHELLS = Set.of("sh", "ash", "bash", "dash", "ksh", "zsh");

  @Override
  public RuleSpec spec() {
    return rule("shell-probe")
        .title("A probe needs a shell in the image")
        .severity(Severity.INFO)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            Minimal images have no shell, and a manifest does not tell what is in an image. If the
            shell is not there, or is taken out one day to make the image smaller, the probe fails
            for ever: the container never becomes ready, or is restarted again and again.
            """)
        .remediation(
            """
            Probe with httpGet, tcpSocket or grpc, or run a program of the image directly, without
            a shell.
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
                livenessProbe:
                  exec:
                    command:
                    - /bin/sh  # finding: livenessProbe of container "app" needs "/bin/sh" in the \
            image, which a minimal image does not have
                    - -c
                    - test -f /tmp/alive
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: db}
            spec:
              containers:
              - name: app
                image: postgres:16
                livenessProbe:
                  exec:
                    command: [pg_isready, -q]
            """)
        .reference(
            "https://kubernetes.io/docs/tasks/configure-pod-container/"
                + "configure-liveness-readiness-startup-probes/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Container container : Workload.of(subject).longRunningContainers()) {
      for (Handler probe : Handler.probes(container)) {
        List<Node> command = probe.node().at("exec", "command").items();
        if (!command.isEmpty() && isShell(command.get(0).text())) {
          findings.at(
              command.get(0),
              "%s needs \"%s\" in the image, which a minimal image does not have",
              probe.title(),
              command.get(0).text());
        }
      }
    }
  }

  private static boolean isShell(String program) {
    return SHELLS.contains(program.substring(program.lastIndexOf('/') + 1));
  }
}
