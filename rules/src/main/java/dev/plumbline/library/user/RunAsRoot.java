package dev.plumbline.library.user;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Platform;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** Nothing keeps a container from running as root. */
public final class RunAsRoot implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("run-as-root")
        .title("A container may run as root")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS_ANYWHERE)
        .rationale(
            """
            Root in a container is root on its node as soon as one wall between them gives way, \
            and inside the container it may change every file and open every port. Nearly no \
            program needs it.""")
        .remediation(
            """
            Set runAsNonRoot: true, and a runAsUser above 0, in the securityContext of the pod or \
            of the container. A value of the container overrides the pod's.""")
        .elsewhere("Set user to a number above 0, such as 1000:1000.")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              securityContext: {runAsNonRoot: true}
              containers:
              - name: app
                securityContext:
                  runAsNonRoot: false # finding: container "app" may run as root: runAsNonRoot is false
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: basket}
            spec:
              containers:
              - name: app # finding: container "app" may run as root: neither runAsNonRoot nor runAsUser is set
              - name: metrics
                securityContext:
                  runAsUser: 0 # finding: container "metrics" runs as root: runAsUser is 0
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              securityContext: {runAsNonRoot: true, runAsUser: 1000}
              containers:
              - name: app
            """)
        .reference("https://kubernetes.io/docs/tasks/configure-pod-container/security-context/")
        .reference("https://kubernetes.io/docs/concepts/security/pod-security-standards/")
        .control(
            Cis.ROOT,
            Cis.SECURITY_CONTEXTS,
            Nsa.NON_ROOT_CONTAINERS,
            Pss.NON_ROOT,
            Pss.NON_ROOT_USER)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload pod = Workload.of(subject);
    for (ContainerUser user : ContainerUser.of(pod)) {
      if (user.isDeclaredNonRoot()) {
        continue;
      }
      if (user.isRoot()) {
        report(pod, findings, user.ownAccount(), user.name(), "runs", user.accountSetting());
      } else if (pod.platform() != Platform.KUBERNETES) {
        OutsideKubernetes.checkUser(pod, user, findings);
      } else if (!pod.isWindows() && !user.hasAccount()) {
        String setting = user.nonRootSetting();
        String why = setting.isEmpty() ? "neither runAsNonRoot nor runAsUser is set" : setting;
        report(pod, findings, user.ownNonRoot(), user.name(), "may run", why);
      }
    }
  }

  private static void report(
      Workload pod, Findings findings, Node node, String container, String verb, String why) {
    if (pod.hasUserNamespace()) {
      findings.at(
          Severity.LOW,
          node,
          "container \"%s\" %s as root of a user namespace, which Pod Security restricted allows"
              + " from version 1.35 on: %s",
          container,
          verb,
          why);
    } else {
      findings.at(node, "container \"%s\" %s as root: %s", container, verb, why);
    }
  }
}
