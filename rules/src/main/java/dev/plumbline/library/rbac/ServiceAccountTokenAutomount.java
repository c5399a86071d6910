package dev.plumbline.library.rbac;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Optional;

/** A pod that carries a key to the API server. */
public final class ServiceAccountTokenAutomount implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("service-account-token-automount")
        .title("Pods mount a token for the Kubernetes API")
        .severity(Severity.LOW)
        .subjects(Kind.WORKLOADS)
        .reads(Kind.SERVICE_ACCOUNT, Kind.ROLE_BINDING, Kind.CLUSTER_ROLE_BINDING)
        .rationale(
            """
            Unless it is switched off, every container gets a token of its ServiceAccount, and
            whoever breaks into the container uses it. Few workloads speak to the API server. Where
            a role is bound to a ServiceAccount of its own, the workload seems to need the token:
            that is only information. Where one is bound to "default", it is medium.
            """)
        .remediation(
            """
            Write `automountServiceAccountToken: false` in the pod's spec, or in the ServiceAccount.
            What needs the API gets a ServiceAccount of its own, with a role that fits.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:  # finding: the pods mount a token of ServiceAccount "default": neither they nor \
            it set automountServiceAccountToken to false
              containers:
              - name: app
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              automountServiceAccountToken: false
              containers:
              - name: app
            """)
        .reference(
            "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/"
                + "#opt-out-of-api-credential-automounting")
        .control(Cis.DEFAULT_SERVICE_ACCOUNTS, Cis.TOKEN_MOUNTS, Nsa.SERVICE_ACCOUNT_TOKENS)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    if (workload.spec().isMissing()) {
      return;
    }
    PodAccount account = PodAccount.of(workload);
    Node automount = account.automount();
    Optional<Node> inherited = account.automountOfAccount(inventory);
    boolean unknown =
        inventory.isOpen() && !account.isDefault() && inventory.find(account.key()).isEmpty();
    if (automount.isTrue()) {
      report(account, automount, "automountServiceAccountToken is true", inventory, findings);
    } else if (automount.isFalse() || inherited.filter(Node::isFalse).isPresent()) {
      reportProjected(account, inventory, findings);
    } else if (unknown) {
      findings.notEvaluated(
          "the pods do not set automountServiceAccountToken, and ServiceAccount \"%s\" is not here",
          account.name());
      reportProjected(account, inventory, findings);
    } else {
      String reason =
          inherited.isPresent()
              ? "its automountServiceAccountToken is true"
              : "neither they nor it set automountServiceAccountToken to false";
      report(account, automount, reason, inventory, findings);
    }
  }

  private static void reportProjected(PodAccount account, Inventory inventory, Findings findings) {
    for (Node token : account.projectedTokens()) {
      report(account, token, "a projected volume written by hand holds it", inventory, findings);
    }
  }

  private static void report(
      PodAccount account, Node node, String reason, Inventory inventory, Findings findings) {
    boolean bound = Bindings.in(inventory).bind(account.key());
    findings.at(
        severity(account, bound),
        node,
        "the pods mount a token of ServiceAccount \"%s\"%s: %s",
        account.name(),
        bound ? ", which a role is bound to" : "",
        reason);
  }

  private static Severity severity(PodAccount account, boolean bound) {
    if (!bound) {
      return Severity.LOW;
    }
    return account.isDefault() ? Severity.MEDIUM : Severity.INFO;
  }
}
