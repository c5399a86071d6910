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
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A user or group id that the API server refuses. */
public final class InvalidUserId implements Rule {
  /** A number in quotes. */
  private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,9}");

  @Override
  public RuleSpec spec() {
    return rule("invalid-user-id")
        .title("A user or group id is no number that Kubernetes accepts")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            The API server refuses a pod whose user or group ids are not integers from 0 to \
            2147483647. It takes neither names nor numbers in quotes.""")
        .remediation(
            """
            Write the number without quotes and without a leading zero, which makes it octal; for \
            a user with a name, write the number that /etc/passwd of the image gives it.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              securityContext:
                fsGroup: -1 # finding: fsGroup of the pod is -1: it must be an integer from 0 to 2147483647
              containers:
              - name: app
                securityContext:
                  runAsUser: "1000" # finding: runAsUser of container "app" is the string "1000": it must be an integer from 0 to 2147483647
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              securityContext:
                fsGroup: 2000
              containers:
              - name: app
                securityContext:
                  runAsUser: 1000
            """)
        .reference("https://kubernetes.io/docs/tasks/configure-pod-container/security-context/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload pod = Workload.of(subject);
    for (String field : List.of("runAsUser", "runAsGroup", "fsGroup")) {
      judge(pod.security(field), field + " of the pod", findings);
    }
    for (Node group : pod.security("supplementalGroups").items()) {
      judge(group, "supplementalGroups[%s] of the pod".formatted(group.key()), findings);
    }
    for (Container container : pod.containers()) {
      for (String field : List.of("runAsUser", "runAsGroup")) {
        String whose = "%s of container \"%s\"".formatted(field, container.name());
        judge(container.security(field), whose, findings);
      }
    }
  }

  private static void judge(Node id, String whose, Findings findings) {
    OptionalLong number = id.integer();
    boolean valid = number.isPresent() && UserId.isValid(number.getAsLong());
    if (id.isPresent() && !valid) {
      findings
          .at(
              id,
              "%s is %s: it must be an integer from 0 to %d",
              whose,
              ContainerUser.written(id),
              UserId.MAX)
          .fixedBy(remedy(id));
    }
  }

  private static Fix remedy(Node id) {
    return NUMBER.matcher(id.text()).matches() && UserId.isValid(Long.parseLong(id.text()))
        ? Fix.set(id, Long.parseLong(id.text()))
        : Fix.NONE;
  }
}
