package dev.plumbline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.Lint;
import dev.plumbline.library.Library;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.reach.Connection;
import dev.plumbline.reach.Edge;
import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.Endpoints;
import dev.plumbline.reach.Protocol;
import dev.plumbline.reach.Reachability;
import dev.plumbline.reports.ReachFormat;
import dev.plumbline.reports.ReachWriter;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reaches whom in the examples, and what a change would open. */
class ReachExamplesTest {
  private static final boolean WRITE = Boolean.getBoolean("plumbline.golden.write");
  private static final Path GOLDEN = Path.of("src/test/resources/golden/reach");

  private static Inventory inventory(String system) throws IOException, ProfileException {
    Lint.Input input =
        Lint.of(List.of(system)).read(Library.rules(), InputStream.nullInputStream(), files -> {});
    assertThat(input.errors()).isEmpty();
    return input.inventory();
  }

  private static ReachWriter text() {
    return ReachFormat.TEXT.writer().orElseThrow();
  }

  private static void compare(String name, String text) throws IOException {
    Path golden = GOLDEN.resolve(name + ".txt");
    if (WRITE) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vibebox", "vikingthe-dev"})
  void theConnectionsAreThoseThatWereAgreed(String system) throws Exception {
    StringWriter out = new StringWriter();
    text()
        .connections(
            Connection.of(inventory(system)).stream()
                .filter(connection -> !connection.isDenied())
                .map(Connection::withoutDenied)
                .toList(),
            out);
    compare(system, out.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "vibebox, frontend/frontend, backend/backend, 3000, allowed",
    "vibebox, frontend/frontend, database/postgresql, 5432, denied",
    "vibebox, backend/backend, database/postgresql, 5432, allowed",
    "vibebox, backend/backend, docker/docker, 2375, allowed",
    "vibebox, internet, backend/backend, 3000, denied",
    "vibebox, 203.0.113.10, ingress-nginx/ingress-nginx, 443, allowed",
    "vibebox, ingress-controller, frontend/frontend, 80, unknown",
    "vikingthe-dev, homepage/backend, vault/vault, 8200, allowed",
    "vikingthe-dev, homepage/frontend, data/postgresql, 5432, denied",
    "vikingthe-dev, monitoring/prometheus, data/valkey, 9121, allowed",
    "vikingthe-dev, monitoring/prometheus, data/valkey, 6379, denied"
  })
  void everyAnswerNamesTheRulesThatDecide(
      String system, String from, String to, int port, String verdict) throws Exception {
    Reachability reachability = Reachability.of(inventory(system));
    StringWriter out = new StringWriter();
    text()
        .explanation(
            reachability.explain(
                one(from, reachability), one(to, reachability), Protocol.TCP, port),
            out);
    assertThat(out.toString()).startsWith(verdict).contains("network.yaml:");
    compare("%s-%s-%s-%d".formatted(system, from, to, port).replace('/', '.'), out.toString());
  }

  private static Endpoint one(String name, Reachability reachability) {
    return Endpoints.named(name, reachability).stream().findFirst().orElseThrow();
  }

  @Test
  void withoutOnePolicyExactlyItsEdgesOpen() throws Exception {
    Inventory whole = inventory("vibebox");
    List<Resource> policies = whole.all(Kind.NETWORK_POLICY);
    StringBuilder changes = new StringBuilder();
    for (Resource policy : policies) {
      Inventory without =
          Inventory.of(
              whole.world(),
              whole.resources().stream().filter(resource -> resource != policy).toList());
      List<Edge> opened = Reachability.opened(whole, without);
      List<Edge> closed = Reachability.closed(whole, without);
      changes
          .append("without ")
          .append(policy.key())
          .append('\n')
          .append(lines("+", opened))
          .append(lines("-", closed));
    }
    compare("vibebox-without-a-policy", changes.toString());
  }

  private static String lines(String sign, List<Edge> edges) {
    return edges.stream()
        .map(edge -> "  " + sign + " " + edge + "\n")
        .collect(Collectors.joining());
  }
}
