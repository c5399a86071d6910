package dev.plumbline.blueprint;

import dev.plumbline.library.model.Autoscalers;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Quantity;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.RuleSpec;
import java.util.List;
import java.util.Optional;

/** Pods are added and removed otherwise than the document says. */
public final class BlueprintScaling extends Demand {
  public BlueprintScaling() {
    super("blueprint-scaling", "scaling");
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .title("A component does not scale as the blueprint says")
        .rationale(
            """
            Bounds and targets of an autoscaler decide what a busy day costs, and whether anybody
            gets an answer on it.
            """)
        .remediation(
            """
            Declare a HorizontalPodAutoscaler with the bounds, the targets and the pace of the
            document. In the requirement, `up: 1/30s` is one pod in 30 seconds, and `cpu: any` any target.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - id: SHOP-1
                title: The cart scales with its load
                component: cart
                scaling: {min: 3, max: 10, cpu: 70, up: 1/30s}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec: {template: {spec: {containers: [{name: cart}]}}}
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: cart}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: cart}
              minReplicas: 3
              maxReplicas: 20 # finding: maxReplicas is 20, the document says 10 (SHOP-1)
              metrics:
              - type: Resource
                resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}
              behavior:
                scaleUp:
                  policies:
                  - {type: Pods, value: 1, periodSeconds: 30}
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - id: SHOP-1
                title: The cart scales with its load
                component: cart
                scaling: {min: 3, max: 10, cpu: 70}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec: {template: {spec: {containers: [{name: cart}]}}}
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: cart}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: cart}
              minReplicas: 3
              maxReplicas: 10
              metrics:
              - type: Resource
                resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/")
        .build();
  }

  @Override
  void hold(Node demand, Requirement requirement, Site site, Breaches breaches) {
    site.each(
        requirement,
        (component, workload) -> {
          List<Resource> scalers = Autoscalers.in(site.inventory()).of(workload);
          if (scalers.isEmpty()) {
            breaches.at(
                workload.root().at("metadata", "name"), "no autoscaler scales %s", workload.name());
          }
          scalers.forEach(scaler -> hold(demand, scaler.get("spec"), breaches));
        });
  }

  private static void hold(Node demand, Node spec, Breaches breaches) {
    same(demand.get("min"), spec.get("minReplicas"), "minReplicas", breaches);
    same(demand.get("max"), spec.get("maxReplicas"), "maxReplicas", breaches);
    for (String resource : List.of("cpu", "memory")) {
      if (demand.get(resource).isPresent()) {
        Node target = metric(spec, "resource", resource).get("averageUtilization");
        same(demand.get(resource), target, resource + " utilization", breaches);
      }
    }
    for (Node wanted : demand.get("metrics").fields()) {
      Node target = metric(spec, "pods", wanted.key()).get("averageValue");
      same(wanted, target, wanted.key(), breaches);
    }
    pace(demand.get("up"), spec.at("behavior", "scaleUp"), breaches);
    pace(demand.get("down"), spec.at("behavior", "scaleDown"), breaches);
  }

  /** The target of a metric; a missing node where the autoscaler does not look at it. */
  private static Node metric(Node spec, String type, String name) {
    return spec.get("metrics").items().stream()
        .map(metric -> metric.get(type))
        .filter(
            m ->
                m.get("name").scalar().equals(name) || m.at("metric", "name").scalar().equals(name))
        .map(metric -> metric.get("target"))
        .findFirst()
        .orElse(spec.get("metrics").get(name));
  }

  private static void pace(Node demand, Node behavior, Breaches breaches) {
    if (demand.isMissing()) {
      return;
    }
    String[] parts = demand.scalar().split("/", 2);
    Optional<Node> policy =
        behavior.get("policies").items().stream()
            .filter(one -> one.get("type").scalar().equals("Pods"))
            .findFirst();
    Node written = policy.orElse(behavior.get("policies"));
    String pods = written.get("value").scalar();
    String seconds = written.get("periodSeconds").scalar();
    if (!parts[0].strip().equals(pods)) {
      differs(written.get("value"), behavior.key() + " pods", pods, parts[0], breaches);
    }
    String wanted = parts[parts.length - 1].strip().replace("s", "");
    if (!wanted.equals(seconds)) {
      differs(written.get("periodSeconds"), behavior.key() + " seconds", seconds, wanted, breaches);
    }
  }

  private static void same(Node demand, Node written, String what, Breaches breaches) {
    boolean same =
        demand.isMissing()
            || (demand.text().equals("any") && written.isPresent())
            || (written.isPresent() && Quantity.of(written).equals(Quantity.of(demand)));
    if (!same) {
      differs(written, what, written.scalar(), demand.scalar(), breaches);
    }
  }

  private static void differs(
      Node written, String what, String actual, String wanted, Breaches breaches) {
    breaches.at(
        written,
        "%s is %s, the document says %s",
        what,
        actual.isEmpty() ? "not set" : actual,
        wanted);
  }
}
