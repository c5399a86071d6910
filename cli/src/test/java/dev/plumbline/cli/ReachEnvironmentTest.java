package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Program.Run;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Environments are never in one cluster, and what belongs to none is in each. */
class ReachEnvironmentTest extends LintTest {
  private static final String DENY =
      "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: %s},"
          + " spec: {podSelector: {%s}, policyTypes: [Ingress]%s}}\n";

  private static String pod(String name) {
    return "{apiVersion: v1, kind: Pod, metadata: {name: %s, labels: {app: %s}},"
            .formatted(name, name)
        + " spec: {containers: [{name: a}]}}\n---\n";
  }

  @BeforeEach
  void writeEnvironments() throws IOException {
    file(
        "plumbline.yaml", PROFILE + "environments: {dev: {paths: [dev]}, prod: {paths: [prod]}}\n");
    file("dev/pods.yaml", pod("web") + pod("cart"));
    file("prod/pods.yaml", pod("web") + pod("cart") + pod("mail"));
    file("prod/deny.yaml", DENY.formatted("carts", "matchLabels: {app: cart}", ""));
  }

  private Run reach(String path, Object... more) {
    Object[] args = new Object[more.length + 8];
    System.arraycopy(
        new Object[] {
          "reach", folder.resolve(path).normalize(), "--from", "web", "--to", "cart", "--port", "80"
        },
        0,
        args,
        0,
        8);
    System.arraycopy(more, 0, args, 8, more.length);
    return new Program().run(args);
  }

  @Test
  void eachHasAnAnswerOfItsOwn() {
    assertThat(reach("", "--environment", "dev").exitCode()).isZero();
    assertThat(reach("", "--environment", "prod").exitCode()).isEqualTo(1);
    assertThat(reach("dev").exitCode()).isZero();
  }

  @Test
  void severalAtOnceAreRefused() {
    Run run = reach("");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(
            "no cluster has more than one of the environments dev, prod:"
                + " choose one with --environment");
  }

  @Test
  void theyAreRefusedAsTheBaseOfAChangeToo() {
    Run run = new Program().run("reach", folder.resolve("dev"), "--base", folder);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("environments dev, prod");
  }

  @Test
  void aPolicyOfNoEnvironmentHoldsInEach() throws IOException {
    file("policies/deny.yaml", DENY.formatted("all", "", ""));
    assertThat(reach("", "--environment", "dev").exitCode()).isEqualTo(1);
  }

  @Test
  void aPolicyOfTheEnvironmentHidesTheSharedOne() throws IOException {
    file("policies/deny.yaml", DENY.formatted("all", "", ""));
    file("dev/allow.yaml", DENY.formatted("all", "", ", ingress: [{}]"));
    assertThat(reach("", "--environment", "dev").exitCode()).isZero();
    file("plumbline.yaml", PROFILE + "environments: {dev: {paths: [dev]}}\nignore: [prod/**]\n");
    assertThat(reach("").exitCode()).isZero();
  }

  @Test
  void anEnvironmentThatIsNotThereIsWrongUsage() throws IOException {
    assertThat(reach("", "--environment", "test").err()).contains("known are dev, prod");
    Run run = reach("dev", "--environment", "prod");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no object was read from the paths of environment \"prod\"");
  }

  @Test
  void whatCannotBeReadCountsWhereItMayBelong() throws IOException {
    file("prod/broken.yaml", "a: [");
    assertThat(reach("", "--environment", "dev").exitCode()).isZero();
    assertThat(reach("", "--environment", "prod").exitCode()).isEqualTo(2);
    file("policies/broken.yaml", "a: [");
    Run run = reach("", "--environment", "dev");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("policies/broken.yaml").doesNotContain("prod/broken.yaml");
  }

  @Test
  void anEnvironmentOfWhichNothingCanBeReadSaysWhy() throws IOException {
    file("dev/pods.yaml", "a: [");
    Run run = reach("", "--environment", "dev");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("dev/pods.yaml:2").doesNotContain("no object was read");
  }

  @Test
  void theWorldIsThatOfTheEnvironment() throws IOException {
    file(
        "plumbline.yaml",
        PROFILE + "environments: {dev: {paths: [dev], world: open}, prod: {paths: [prod]}}\n");
    assertThat(reach("", "--environment", "dev").exitCode()).isEqualTo(3);
  }
}
