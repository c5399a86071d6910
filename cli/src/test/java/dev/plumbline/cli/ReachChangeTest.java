package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.cli.Program.Run;
import dev.plumbline.library.Library;
import dev.plumbline.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code reach --base} says where an example loses one policy. */
class ReachChangeTest {
  private static final Path EXAMPLE = Path.of("../examples/vibebox");
  private static final String TO = " -> ingress-nginx/ingress-nginx[Deployment] ";

  /** Until then the internet came in on port 443 of IPv4, and pods of the cluster perhaps. */
  private static final List<String> OPENED =
      List.of(
          "the internet" + TO + "TCP 1-442 (allowed, was denied)",
          "the internet" + TO + "TCP 444-65535 (allowed, was denied)",
          "the internet" + TO + "every UDP port (allowed, was denied)",
          "the internet" + TO + "every SCTP port (allowed, was denied)",
          "the internet (IPv6)" + TO + "every TCP port (allowed, was denied)",
          "the internet (IPv6)" + TO + "every UDP port (allowed, was denied)",
          "the internet (IPv6)" + TO + "every SCTP port (allowed, was denied)",
          "any pod of another namespace" + TO + "TCP 1-442 (allowed, was denied)",
          "any pod of another namespace" + TO + "TCP 443 (allowed, was unknown)",
          "any pod of another namespace" + TO + "TCP 444-65535 (allowed, was denied)",
          "any pod of another namespace" + TO + "every UDP port (allowed, was denied)",
          "any pod of another namespace" + TO + "every SCTP port (allowed, was denied)",
          "the ingress controller" + TO + "TCP 1-442 (allowed, was denied)",
          "the ingress controller" + TO + "TCP 443 (allowed, was unknown)",
          "the ingress controller" + TO + "TCP 444-65535 (allowed, was denied)",
          "the ingress controller" + TO + "every UDP port (allowed, was denied)",
          "the ingress controller" + TO + "every SCTP port (allowed, was denied)");

  @TempDir private Path copy;

  @BeforeEach
  void copyTheExample() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(EXAMPLE.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private Run reach(String format) {
    return new Program()
        .rules(Library.rules().toArray(Rule[]::new))
        .run("reach", copy, "--base", EXAMPLE, "--format", format);
  }

  @Test
  void nothingChangesInACopy() {
    Run run = reach("text");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo("no connection changes\n0 opened, 0 closed\n");
  }

  @Test
  void aPolicyThatOthersStandInForOpensNothing() throws IOException {
    Files.delete(copy.resolve("frontend/network.yaml"));
    Run run = reach("text");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("- closed").doesNotContain("+ opened");
  }

  @Test
  void theTextNamesExactlyTheEdgesThatTheMissingPolicyOpens() throws IOException {
    Files.delete(copy.resolve("ingress/network.yaml"));
    Run run = reach("text");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().filter(line -> line.startsWith("+")))
        .containsExactlyElementsOf(OPENED.stream().map("+ opened  "::concat).toList());
    assertThat(run.lastLine()).isEqualTo("17 opened, 7 closed");
  }

  @Test
  void jsonNamesTheSameEdges() throws IOException {
    Files.delete(copy.resolve("ingress/network.yaml"));
    Run run = reach("json");

    assertThat(run.exitCode()).isEqualTo(1);
    JsonNode report = new ObjectMapper().readTree(run.out());
    List<String> opened = new ArrayList<>();
    report.get("opened").forEach(edge -> opened.add(line(edge)));
    assertThat(opened).containsExactlyElementsOf(OPENED);
    assertThat(report.get("closed")).hasSize(7);
  }

  private static String line(JsonNode edge) {
    JsonNode ports = edge.get("ports");
    int first = ports.get("first").intValue();
    int last = ports.get("last").intValue();
    String protocol = ports.get("protocol").textValue();
    String range =
        last - first == 65534
            ? "every " + protocol + " port"
            : protocol + " " + first + (first == last ? "" : "-" + last);
    return "%s -> %s %s (%s, was %s)"
        .formatted(
            edge.get("from").textValue(),
            edge.get("to").textValue(),
            range,
            edge.get("after").textValue(),
            edge.get("before").textValue());
  }
}
