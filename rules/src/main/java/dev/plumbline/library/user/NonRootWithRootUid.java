package dev.plumbline.library.user;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A container forbids root and asks for it. */
public final class NonRootWithRootUid implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("non-root-with-root-uid")
        .title("A container forbids root and asks for it, so it never starts")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            The kubelet holds runAsNonRoot against the user that it is to start. Where that user \
            is root, it starts nothing, and the pod waits with CreateContainerConfigError.""")
        .remediation("Set runAsUser to a number above 0 that the image can run as.")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              securityContext:
                runAsNonRoot: true
              containers:
              - name: app
                securityContext:
                  runAsUser: 0 # finding: container "app" will not start: the pod sets runAsNonRoot to true, but runAsUser is 0
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              securityContext:
                runAsNonRoot: true
                runAsUser: 0
              containers:
              - name: app
                securityContext:
                  runAsUser: 1000
            """)
        .reference("https://kubernetes.io/docs/tasks/configure-pod-container/security-context/")
        .control(Nsa.NON_ROOT_CONTAINERS, Pss.NON_ROOT_USER)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (ContainerUser user : ContainerUser.of(Workload.of(subject))) {
      if (user.isDeclaredNonRoot() && user.isRoot()) {
        findings.at(
            user.ownAccount(),
            "container \"%s\" will not start: %s, but %s",
            user.name(),
            user.nonRootSetting(),
            user.accountSetting());
      }
    }
  }
}
