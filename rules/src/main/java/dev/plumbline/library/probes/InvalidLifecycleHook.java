package dev.plumbline.library.probes;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A hook that no API server accepts. */
public final class InvalidLifecycleHook implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("invalid-lifecycle-hook")
        .title("A lifecycle hook is one that the API server refuses")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            The API server refuses the whole object for one wrong hook. A hook does exactly one
            thing, and only containers that run as long as their pod have any.
            """)
        .remediation(
            """
            Give postStart and preStop exactly one of exec, httpGet and sleep, with what it needs:
            a command, a port, a number of seconds.
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
                lifecycle:
                  postStart: {}  # finding: postStart of container "app" does nothing: it needs \
            one of exec, httpGet, sleep
                  preStop:  # finding: preStop of container "app" has more than one handler: \
            exec, sleep
                    exec: {command: [/bin/drain]}
                    sleep: {seconds: 5}
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
                lifecycle:
                  preStop:
                    sleep: {seconds: 5}
            """)
        .reference("https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Container container : Workload.of(subject).containers()) {
      for (Handler hook : Handler.hooks(container)) {
        Optional<String> refusal = hook.refusal("hooks");
        if (refusal.isPresent()) {
          findings.at(hook.node(), "%s is refused: %s", hook.title(), refusal.get());
        } else {
          check(hook, findings);
        }
      }
    }
  }

  private static void check(Handler hook, Findings findings) {
    List<Node> actions =
        Stream.of("exec", "httpGet", "tcpSocket", "sleep")
            .map(hook.node()::get)
            .filter(Node::isPresent)
            .toList();
    hook.checkIsOne(actions, "exec, httpGet, sleep", findings);
    for (Node action : actions) {
      if (action.is(Value.Type.MAP) && !action.key().equals("sleep")) {
        new ProbeValidation(hook, findings).checkAction(action);
      } else if (action.get("seconds").integer().orElse(0) < 0) {
        findings.at(
            action.get("seconds"),
            "%s sleeps %s seconds: it must not be negative",
            hook.title(),
            action.get("seconds").scalar());
      }
    }
  }
}
