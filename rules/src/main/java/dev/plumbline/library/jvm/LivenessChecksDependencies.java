package dev.plumbline.library.jvm;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A liveness probe that asks whether the database is there restarts programs that are well. */
public final class LivenessChecksDependencies implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("liveness-checks-dependencies")
        .title("A liveness probe asks whether others work")
        .severity(Severity.MEDIUM)
        .subjects(Kind.WORKLOADS)
        .reads(Environment.CONFIG_MAP)
        .rationale(
            """
            A readiness endpoint, and one that sums up every health check, fails while a database or
            a neighbour is down. As a liveness probe it then restarts each replica again and again,
            which mends nothing and adds the load of all those starts to what is failing.
            """)
        .remediation(
            """
            Ask for liveness alone: /q/health/live (Quarkus), /actuator/health/liveness (Spring
            Boot), /health/live (Liberty and other MicroProfile servers).
            """)
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                image: cart:1
                livenessProbe:
                  httpGet:
                    path: /actuator/health  # finding: livenessProbe of container "app" asks \
            /actuator/health, which sums up all health checks; /actuator/health/liveness asks for liveness alone
                    port: 8080
              - name: stock
                image: stock:1
                livenessProbe:
                  httpGet:
                    path: /q/health/ready  # finding: livenessProbe of container "stock" asks \
            /q/health/ready, which tells whether it is ready: it restarts when others are down
                    port: 8081
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                image: cart:1
                livenessProbe:
                  httpGet: {path: /actuator/health/liveness, port: 8080}
                readinessProbe:
                  httpGet: {path: /actuator/health/readiness, port: 8080}
            """)
        .reference("https://quarkus.io/guides/smallrye-health")
        .reference("https://docs.spring.io/spring-boot/reference/actuator/endpoints.html")
        .reference("https://openliberty.io/docs/latest/health-check-microservices.html")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Container container : Workload.of(subject).longRunningContainers()) {
      Node asked = container.node().at("livenessProbe", "httpGet", "path");
      HealthPath path = HealthPath.of(asked.text());
      boolean liberty =
          JavaContainer.of(container, subject, inventory)
              .filter(JavaContainer::isLiberty)
              .isPresent();
      if (path.isReadiness()) {
        findings.at(
            path.isKnownReadiness() ? Severity.MEDIUM : Severity.LOW,
            asked,
            "livenessProbe of container \"%s\" asks %s, which tells whether it is ready: it"
                + " restarts when others are down",
            container.name(),
            path.text());
      }
      path.livenessAlone(liberty)
          .ifPresent(
              better ->
                  findings.at(
                      asked,
                      "livenessProbe of container \"%s\" asks %s, which sums up all health checks;"
                          + " %s asks for liveness alone",
                      container.name(),
                      path.text(),
                      better));
    }
  }
}
