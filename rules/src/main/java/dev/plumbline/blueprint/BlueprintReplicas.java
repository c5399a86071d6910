package dev.plumbline.blueprint;

import dev.plumbline.library.model.PodCount;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Platform;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.RuleSpec;

/** More or fewer pods than the document gives. */
public final class BlueprintReplicas extends Demand {
  public BlueprintReplicas() {
    super("blueprint-replicas", "replicas");
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .title("A component does not have the replicas of the blueprint")
        .rationale(
            """
            How many pods there are decides what an outage of one costs, what the cluster has to hold, and
            whether a database is written by two processes at once.
            """)
        .remediation(
            """
            Write the replicas that the document gives; where an autoscaler decides, its lower bound.
            `replicas: 2-3` in the requirement allows either.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - {id: SHOP-1, title: Three carts, component: cart, replicas: 3}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              replicas: 2 # finding: cart has replicas: 2, the document says 3 (SHOP-1)
              template: {spec: {containers: [{name: cart}]}}
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - {id: SHOP-1, title: Two or three carts, component: cart, replicas: 2-3}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              replicas: 2
              template: {spec: {containers: [{name: cart}]}}
            """)
        .reference("https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#replicas")
        .build();
  }

  @Override
  void hold(Node demand, Requirement requirement, Site site, Breaches breaches) {
    String[] bounds = demand.scalar().split("-", 2);
    site.each(
        requirement,
        (component, workload) -> {
          Node written = written(workload);
          long pods =
              written.integer().orElseGet(() -> PodCount.of(workload, site.inventory()).minimum());
          if (pods < number(bounds[0]) || pods > number(bounds[bounds.length - 1])) {
            breaches.at(
                written,
                "%s has replicas: %d, the document says %s",
                workload.name(),
                pods,
                demand.scalar());
          }
        });
  }

  private static Node written(Resource workload) {
    return workload.platform() == Platform.COMPOSE
        ? workload.root().at("deploy", "replicas")
        : workload.root().at("spec", "replicas");
  }

  private static long number(String text) {
    return text.strip().matches("\\d{1,9}") ? Long.parseLong(text.strip()) : -1;
  }
}
