package dev.plumbline.library.jvm;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A probe that knocks at the wrong port finds nobody at home. */
public final class ProbeMissesManagementPort implements Rule {
  private static final List<String> PROBES =
      List.of("startupProbe", "livenessProbe", "readinessProbe");

  @Override
  public RuleSpec spec() {
    return rule("probe-misses-management-port")
        .title("A probe asks for health where the program does not answer")
        .severity(Severity.MEDIUM)
        .subjects(Kind.WORKLOADS)
        .reads(Environment.CONFIG_MAP)
        .rationale(
            """
            Where Quarkus or Spring Boot is given a management port, its health endpoints leave the
            port of the application; Liberty answers on the ports of its httpEndpoint. A probe that
            asks for health on another port fails for ever.
            """)
        .remediation("Give the probe the port that the program is configured with.")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                image: quarkus/cart:1
                ports:
                - {name: http, containerPort: 8080}
                env:
                - {name: QUARKUS_MANAGEMENT_ENABLED, value: "true"}
                livenessProbe:
                  httpGet:
                    path: /q/health/live
                    port: http  # finding: livenessProbe of container "app" asks /q/health/live on port \
            8080, but that answers on 9000 (QUARKUS_MANAGEMENT_ENABLED)
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                image: quarkus/cart:1
                ports:
                - {name: http, containerPort: 8080}
                - {name: management, containerPort: 9000}
                env:
                - {name: QUARKUS_MANAGEMENT_ENABLED, value: "true"}
                livenessProbe:
                  httpGet: {path: /q/health/live, port: management}
            """)
        .reference("https://quarkus.io/guides/management-interface-reference")
        .reference("https://docs.spring.io/spring-boot/reference/actuator/monitoring.html")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Container container : Workload.of(subject).longRunningContainers()) {
      for (HealthEndpoint endpoint : HealthEndpoint.of(container, subject, inventory)) {
        PROBES.forEach(probe -> check(container, probe, endpoint, findings));
      }
    }
  }

  private static void check(
      Container container, String probe, HealthEndpoint endpoint, Findings findings) {
    Node action = container.node().at(probe, "httpGet");
    String path = action.get("path").text();
    Optional<Long> port = port(container, action.get("port"));
    if (port.isPresent() && endpoint.covers(path) && !endpoint.ports().contains(port.get())) {
      findings
          .at(
              action.get("port"),
              "%s of container \"%s\" asks %s on port %d, but that answers on %s (%s)",
              probe,
              container.name(),
              path,
              port.get(),
              endpoint.ports().stream().map(String::valueOf).collect(Collectors.joining(" and ")),
              endpoint.origin())
          .fixedBy(endpoint.remedy(action.get("port")));
    }
  }

  private static Optional<Long> port(Container container, Node port) {
    Node number =
        port.is(Value.Type.STRING)
            ? container.node().get("ports").items().stream()
                .filter(declared -> declared.get("name").text().equals(port.text()))
                .map(declared -> declared.get("containerPort"))
                .findFirst()
                .orElse(port)
            : port;
    return number.integer().stream().boxed().findFirst();
  }
}
