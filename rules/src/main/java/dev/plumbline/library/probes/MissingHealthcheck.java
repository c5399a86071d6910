package dev.plumbline.library.probes;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Platform;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;
import java.util.Locale;

/** What kubelet's probes are to pods. */
public final class MissingHealthcheck implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("missing-healthcheck")
        .title("A service or task has a container without a health check")
        .severity(Severity.LOW)
        .subjects(Kind.COMPOSE_SERVICE, Kind.TASK_DEFINITION)
        .rationale(
            """
            Without one, a container counts as well as long as its process runs. Compose starts what \
            depends on it too early, and ECS, which does not look at the check of an image, \
            keeps a task that hangs.""")
        .remediation(
            """
            Write a healthcheck (ECS: healthCheck) whose command asks the process itself. A \
            container that is to end, or that ECS calls not essential, needs none.""")
        .bad(
            """
            services:
              web: # finding: container "web" declares no health check
                image: web:1.4
              shop:
                image: shop:2.0
                healthcheck:
                  disable: true # finding: the health check of container "shop" is disabled
            """)
        .good(
            """
            services:
              web:
                image: web:1.4
                depends_on:
                  migrate: {condition: service_completed_successfully}
                healthcheck:
                  test: [CMD, curl, --fail, "http://localhost:8080/health"]
              migrate:
                image: migrate:1.4
            """)
        .reference("https://docs.docker.com/reference/compose-file/services/#healthcheck")
        .reference("https://docs.aws.amazon.com/AmazonECS/latest/developerguide/healthcheck.html")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (subject.platform() == Platform.COMPOSE && isToEnd(subject)) {
      return;
    }
    for (Container container : Workload.of(subject).longRunningContainers()) {
      Node check = container.node().get("healthcheck");
      Node test = check.get("test");
      List<Node> words = test.items();
      if (container.node().get("essential").isFalse()) {
        continue;
      }
      if (check.isMissing()) {
        findings.at(check, "container \"%s\" declares no health check", container.name());
      } else if (check.get("disable").isTrue()) {
        report(check.get("disable"), container, findings);
      } else if (!words.isEmpty() && words.get(0).text().equals("NONE")) {
        report(test, container, findings);
      }
    }
  }

  private static void report(Node place, Container container, Findings findings) {
    findings.at(place, "the health check of container \"%s\" is disabled", container.name());
  }

  /** Whether it is not to be started again, or another service waits for its end. */
  private static boolean isToEnd(Resource service) {
    Node restart = service.get("restart");
    String word = restart.scalar().toLowerCase(Locale.ROOT);
    return restart.isFalse()
        || word.equals("no")
        || word.startsWith("on-failure")
        || service.root().at("deploy", "restart_policy", "condition").text().matches("none|on-.*")
        || service.root().parent().fields().stream()
            .map(other -> other.at("depends_on", service.name(), "condition").text())
            .anyMatch("service_completed_successfully"::equals);
  }
}
