package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Program.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachCommandTest {
  private static final String PODS =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web, namespace: shop, labels: {app: web}}
      spec: {containers: [{name: web, image: "shop/web:1"}]}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: cart, namespace: shop, labels: {app: cart}}
      spec: {containers: [{name: cart, image: "shop/cart:1", ports: [{name: http, containerPort: 8080}]}]}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: mail, namespace: post}
      spec: {hostNetwork: true, containers: [{name: mail, image: "post/mail:1"}]}
      """;
  private static final String POLICY =
      """
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: cart, namespace: shop}
      spec:
        podSelector: {matchLabels: {app: cart}}
        ingress:
        - from: [{podSelector: {matchLabels: {app: web}}}]
          ports: [{port: http}]
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeManifests() throws IOException {
    Files.createDirectories(folder.resolve("after"));
    Files.createDirectories(folder.resolve("before"));
    Files.writeString(folder.resolve("before/pods.yaml"), PODS);
    Files.writeString(folder.resolve("before/policy.yaml"), POLICY);
    Files.writeString(folder.resolve("after/pods.yaml"), PODS);
  }

  private Run reach(Object... args) {
    Object[] all = new Object[args.length + 2];
    all[0] = "reach";
    System.arraycopy(args, 0, all, 1, args.length);
    all[args.length + 1] = folder.resolve("before");
    return new Program().run(all);
  }

  @ParameterizedTest
  @CsvSource({
    "shop/web, cart, 8080, 0, allowed",
    "web, Pod/shop/cart, http, 0, allowed",
    "web, shop/cart, tcp/8081, 1, denied",
    "web, cart, udp/8080, 1, denied",
    "internet, cart, 8080, 1, denied",
    "any-namespace, cart, 8080, 1, denied",
    "ingress-controller, cart, 8080, 3, unknown",
    "10.1.2.3, web, 80, 0, allowed"
  })
  void theExitCodeIsTheAnswer(String from, String to, String port, int code, String word) {
    Run run = reach("--from", from, "--to", to, "--port", port);

    assertThat(run.out()).startsWith(word + ": ");
    assertThat(run.exitCode()).isEqualTo(code);
  }

  @Test
  void theAnswerNamesTheRuleThatDecides() {
    assertThat(reach("--from", "web", "--to", "cart", "--port", "8080").out())
        .contains("ingress allowed by NetworkPolicy shop/cart")
        .contains("policy.yaml:7:5 spec.ingress[0]");
  }

  @ParameterizedTest
  @CsvSource({
    "--from nobody --to cart --port 80, known are",
    "--from web --to cart --port none, neither a port",
    "--from web --to cart, belong together",
    "--exposed --base x, one at a time",
    "--format loud, is none of",
    "--exposed --format svg, shows all connections"
  })
  void wrongQuestionsExit2(String args, String message) {
    Run run = reach((Object[]) args.split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }

  @Test
  void aChangeThatOpensAConnectionExits1() {
    Object[] args = {"reach", "--base", folder.resolve("before"), folder.resolve("after")};
    Run run = new Program().run(args);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("+ opened  shop/web[Pod] -> shop/cart[Pod] ")
        .doesNotContain("- closed");
    assertThat(reach("--base", folder.resolve("after")).exitCode()).isZero();
  }

  @Test
  void allConnectionsAreShownAndDeniedOnesOnDemand() {
    assertThat(reach().out()).contains("  -> shop/cart[Pod]  TCP 8080\n").doesNotContain("  x  ");
    assertThat(reach("--denied").out()).contains("  x  shop/cart[Pod]  TCP 8080 denied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "markdown", "dot", "svg"})
  void everyFormatNamesThePods(String format) {
    Run run = reach("--format", format);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("cart").contains("8080");
  }

  @Test
  void whatCannotBeReadIsSaidAndExits2() throws IOException {
    Files.writeString(folder.resolve("before/broken.yaml"), "a: [");
    Run run = reach();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("broken.yaml");
    assertThat(run.out()).contains("-> shop/cart[Pod]");
  }
}
