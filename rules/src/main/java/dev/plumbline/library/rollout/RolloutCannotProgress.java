package dev.plumbline.library.rollout;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Share;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Optional;

/** Whoever may neither add nor remove a pod cannot replace one. */
public final class RolloutCannotProgress implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("rollout-cannot-progress")
        .title("The update strategy leaves no way to replace a pod")
        .severity(Severity.HIGH)
        .subjects(Kind.DEPLOYMENT, Kind.DAEMON_SET, Kind.STATEFUL_SET)
        .rationale(
            """
            A pod is replaced by starting one more first or by stopping one first. The API server refuses a
            strategy that allows neither and, of a DaemonSet, one that asks for both.
            """)
        .remediation(
            """
            Set maxSurge or maxUnavailable above 0; of a DaemonSet exactly one of them.
            """)
        .bad(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              strategy:
                rollingUpdate:
                  maxSurge: 0
                  maxUnavailable: 0% # finding: no pod can be replaced: maxSurge and maxUnavailable are both 0
            ---
            apiVersion: apps/v1
            kind: DaemonSet
            metadata: {name: agent}
            spec:
              updateStrategy:
                rollingUpdate:
                  maxSurge: 1 # finding: maxSurge is 1 while maxUnavailable is 1: a DaemonSet takes only one of them
            """)
        .good(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              strategy:
                rollingUpdate:
                  maxSurge: 1
                  maxUnavailable: 0
            ---
            apiVersion: apps/v1
            kind: DaemonSet
            metadata: {name: agent}
            spec:
              updateStrategy:
                rollingUpdate:
                  maxSurge: 1
                  maxUnavailable: 0
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    boolean deployment = subject.kind().equals(Kind.DEPLOYMENT);
    Node strategy = subject.root().at("spec", deployment ? "strategy" : "updateStrategy");
    Node update = strategy.get("rollingUpdate");
    String type = strategy.get("type").text();
    Node unavailable = update.get("maxUnavailable");
    if (!type.isEmpty() && !type.equals("RollingUpdate")) {
      return;
    }
    if (subject.kind().equals(Kind.STATEFUL_SET)) {
      if (Share.of(unavailable).filter(Share::isZero).isPresent()) {
        findings.at(unavailable, "no pod can be replaced: maxUnavailable is 0");
      }
      return;
    }
    Share surging = deployment ? new Share(25, true) : new Share(0, false);
    Share missing = deployment ? new Share(25, true) : new Share(1, false);
    share(update.get("maxSurge"), surging)
        .ifPresent(
            surge ->
                share(unavailable, missing)
                    .ifPresent(gap -> check(update, surge, gap, deployment, findings)));
  }

  private static Optional<Share> share(Node node, Share byDefault) {
    return node.isMissing() ? Optional.of(byDefault) : Share.of(node);
  }

  private static void check(
      Node update, Share surge, Share unavailable, boolean deployment, Findings findings) {
    if (surge.isZero() && unavailable.isZero()) {
      findings.at(
          update.get("maxUnavailable"),
          "no pod can be replaced: maxSurge and maxUnavailable are both 0");
    } else if (!deployment && !surge.isZero() && !unavailable.isZero()) {
      findings.at(
          update.get("maxSurge"),
          "maxSurge is %s while maxUnavailable is %s: a DaemonSet takes only one of them",
          surge,
          unavailable);
    }
  }
}
