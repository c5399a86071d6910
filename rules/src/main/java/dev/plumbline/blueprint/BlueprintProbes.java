package dev.plumbline.blueprint;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Node;
import dev.plumbline.rule.RuleSpec;
import java.util.List;

/** A probe asks otherwise than the document says. */
public final class BlueprintProbes extends Demand {
  public BlueprintProbes() {
    super("blueprint-probes", "probes");
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .title("A component is not probed as the blueprint says")
        .rationale(
            """
            Path, delay, period and threshold together decide after how many seconds a broken pod is taken out
            or killed, which is what the document promises.
            """)
        .remediation(
            """
            Write the probe as the document gives it. What is not written is Kubernetes' default: a delay of 0,
            a period of 10, a timeout of 1 second, 3 failures, 1 success.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - {id: SHOP-1, title: Asked every 5 s, component: cart, probes: {readiness: {path: /ready, period: 5, failures: 3}}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                spec:
                  containers:
                  - name: cart
                    readinessProbe:
                      httpGet: {path: /ready, port: 8080}
                      periodSeconds: 10 # finding: readinessProbe of container "cart": periodSeconds is 10, the document says 5 (SHOP-1)
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - {id: SHOP-1, title: Asked every 5 s, component: cart, probes: {readiness: {path: /ready, period: 5, failures: 3}}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                spec:
                  containers:
                  - name: cart
                    readinessProbe:
                      httpGet: {path: /ready, port: 8080}
                      periodSeconds: 5
            """)
        .reference(
            "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/")
        .build();
  }

  /**
   * What the blueprint calls a field of a probe, and what Kubernetes does.
   *
   * @param otherwise what holds where nothing is written
   */
  private record Field(String name, String kubernetes, String otherwise) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("delay", "initialDelaySeconds", "0"),
          new Field("period", "periodSeconds", "10"),
          new Field("timeout", "timeoutSeconds", "1"),
          new Field("failures", "failureThreshold", "3"),
          new Field("successes", "successThreshold", "1"));

  @Override
  void hold(Node demand, Requirement requirement, Site site, Breaches breaches) {
    site.each(
        requirement,
        (component, workload) ->
            component
                .container(workload)
                .ifPresent(c -> demand.fields().forEach(probe -> hold(probe, c, breaches))));
  }

  private static void hold(Node demand, Container container, Breaches breaches) {
    Node probe = container.node().get(demand.key() + "Probe");
    if (probe.isMissing()) {
      breaches.at(probe, "container \"%s\" has no %s", container.name(), probe.key());
      return;
    }
    Node http = probe.get("httpGet");
    hold(demand.get("path"), http.get("path"), "", container, breaches);
    hold(demand.get("port"), http.get("port"), "", container, breaches);
    for (Field field : FIELDS) {
      Node written = probe.get(field.kubernetes());
      hold(demand.get(field.name()), written, field.otherwise(), container, breaches);
    }
  }

  private static void hold(
      Node demand, Node written, String otherwise, Container container, Breaches breaches) {
    String actual = written.isPresent() ? written.scalar() : otherwise;
    if (demand.isPresent() && !demand.scalar().equals(actual)) {
      breaches.at(
          written,
          "%s of container \"%s\": %s is %s, the document says %s",
          probe(written),
          container.name(),
          written.key(),
          actual.isEmpty() ? "not set" : actual,
          demand.scalar());
    }
  }

  private static String probe(Node field) {
    Node parent = field.parent();
    return parent.key().equals("httpGet") ? parent.parent().key() : parent.key();
  }
}
