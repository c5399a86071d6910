package dev.plumbline.library.user;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** Whether a container starts depends on the user that its image names. */
public final class NonRootWithoutUid implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("non-root-without-uid")
        .title("A container starts only if its image names a numeric user")
        .severity(Severity.INFO)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            Without runAsUser the image decides. The kubelet cannot tell whether a user with a \
            name is root, so with runAsNonRoot it starts only images whose USER is a number \
            above 0.""")
        .remediation(
            """
            Write the number of the image's user as runAsUser, or make USER in the image numeric. \
            Where the platform assigns user ids, as OpenShift does, nothing is to be done.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              securityContext:
                runAsNonRoot: true
              containers:
              - name: app # finding: container "app" starts only if the USER of its image is a number above 0: runAsNonRoot is true and runAsUser is not set
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              securityContext:
                runAsNonRoot: true
                runAsUser: 1000
              containers:
              - name: app
            """)
        .reference("https://kubernetes.io/docs/tasks/configure-pod-container/security-context/")
        .control(Nsa.NON_ROOT_CONTAINERS)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload pod = Workload.of(subject);
    if (pod.isWindows()) {
      return;
    }
    for (ContainerUser user : ContainerUser.of(pod)) {
      if (user.isDeclaredNonRoot() && !user.hasAccount()) {
        findings.at(
            user.ownAccount(),
            "container \"%s\" starts only if the USER of its image is a number above 0:"
                + " runAsNonRoot is true and runAsUser is not set",
            user.name());
      }
    }
  }
}
