package dev.plumbline.blueprint;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.RuleSpec;

/** Pods are replaced otherwise than the document says. */
public final class BlueprintRollout extends Demand {
  public BlueprintRollout() {
    super("blueprint-rollout", "rollout");
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .title("A component does not roll out as the blueprint says")
        .rationale(
            """
            Whether a release costs requests is decided by how many new pods start first, how many old ones
            may be missing meanwhile, and how long they may finish what they began.
            """)
        .remediation(
            """
            Write `strategy.rollingUpdate` and `terminationGracePeriodSeconds` as the document gives them;
            without them Kubernetes takes 25%, 25% and 30 seconds.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - {id: SHOP-1, title: No downtime, component: cart, rollout: {surge: 1, unavailable: 0, grace: 30}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              strategy:
                rollingUpdate:
                  maxSurge: 1
                  maxUnavailable: 1 # finding: maxUnavailable is 1, the document says 0 (SHOP-1)
              template: {spec: {containers: [{name: cart}], terminationGracePeriodSeconds: 30}}
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - {id: SHOP-1, title: No downtime, component: cart, rollout: {surge: 1, unavailable: 0, grace: 30}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              strategy:
                rollingUpdate:
                  maxSurge: 1
                  maxUnavailable: 0
              template: {spec: {containers: [{name: cart}], terminationGracePeriodSeconds: 30}}
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment")
        .build();
  }

  @Override
  void hold(Node demand, Requirement requirement, Site site, Breaches breaches) {
    site.each(
        requirement,
        (component, workload) -> {
          Node strategy = workload.root().at("spec", "strategy");
          Node rolling = strategy.get("rollingUpdate");
          Node pod = Workload.of(workload).spec();
          hold(demand.get("strategy"), strategy.get("type"), "RollingUpdate", breaches);
          hold(demand.get("surge"), rolling.get("maxSurge"), "25%", breaches);
          hold(demand.get("unavailable"), rolling.get("maxUnavailable"), "25%", breaches);
          hold(demand.get("grace"), pod.get("terminationGracePeriodSeconds"), "30", breaches);
        });
  }

  private static void hold(Node demand, Node written, String otherwise, Breaches breaches) {
    String actual = written.isPresent() ? written.scalar() : otherwise;
    if (demand.isPresent() && !demand.scalar().equals(actual)) {
      breaches.at(
          written, "%s is %s, the document says %s", written.key(), actual, demand.scalar());
    }
  }
}
