package dev.plumbline.library.user;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Fix;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.OptionalLong;

/** A pod does not run as root, and yet Pod Security restricted refuses it. */
public final class NonRootNotDeclared implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("non-root-not-declared")
        .title("A pod runs without root but does not say so as Pod Security restricted demands")
        .severity(Severity.LOW)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            The restricted Pod Security Standard reads what is declared, not what results: it \
            wants runAsNonRoot: true for every container, and refuses a pod whose own settings \
            allow root even where each container overrides them.""")
        .remediation(
            """
            Set runAsNonRoot: true in the pod's securityContext, and take runAsNonRoot: false and \
            runAsUser: 0 out of it.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                securityContext: # finding: container "app" runs as user 1000, but Pod Security restricted demands runAsNonRoot: true
                  runAsUser: 1000
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: basket}
            spec:
              securityContext:
                runAsNonRoot: false # finding: no container of the pod inherits its runAsNonRoot of false, but Pod Security restricted refuses it
              containers:
              - name: app
                securityContext:
                  runAsNonRoot: true
            """)
        .good(
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
                  runAsUser: 1000
            """)
        .reference("https://kubernetes.io/docs/concepts/security/pod-security-standards/")
        .control(Nsa.NON_ROOT_CONTAINERS, Pss.NON_ROOT)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload pod = Workload.of(subject);
    Severity severity = pod.hasUserNamespace() ? Severity.INFO : Severity.LOW;
    String standard =
        "Pod Security restricted" + (pod.hasUserNamespace() ? " before version 1.35" : "");
    for (ContainerUser user : ContainerUser.of(pod)) {
      OptionalLong uid = user.unprivilegedUid();
      if (user.isDeclaredNonRoot() || user.isRoot() || (!pod.isWindows() && uid.isEmpty())) {
        continue;
      }
      String how = pod.isWindows() ? "on Windows" : "as user " + uid.getAsLong();
      findings
          .at(
              severity,
              user.ownNonRoot(),
              "container \"%s\" runs %s, but %s demands runAsNonRoot: true",
              user.name(),
              how,
              standard)
          .fixedBy(Fix.set(user.ownNonRoot(), true));
    }
    for (String field : new String[] {"runAsNonRoot", "runAsUser"}) {
      Node pods = pod.security(field);
      boolean allowsRoot = pods.isFalse() || pods.integer().equals(OptionalLong.of(0));
      if (allowsRoot && pod.containers().stream().noneMatch(c -> c.inheritsSecurity(field))) {
        findings.at(
            severity,
            pods,
            "no container of the pod inherits its %s of %s, but %s refuses it",
            field,
            pods.scalar(),
            standard);
      }
    }
  }
}
