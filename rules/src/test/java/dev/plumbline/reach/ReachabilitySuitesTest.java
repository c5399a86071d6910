package dev.plumbline.reach;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.source.ManifestReader;
import dev.plumbline.source.Reading;
import dev.plumbline.source.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that other tools expect to be made or refused, in their own suites. */
class ReachabilitySuitesTest {

  /** One connection, and whether it can be made. */
  private record Probe(
      List<String> inputs,
      String source,
      String destination,
      Protocol protocol,
      int port,
      boolean passes) {

    static Probe of(JsonNode row) {
      List<String> inputs = new ArrayList<>(List.of(row.get("file").asText()));
      if (row.has("pods_file")) {
        inputs.add(row.get("pods_file").asText());
      }
      return new Probe(
          inputs,
          row.get("src").asText(),
          row.get("dst").asText(),
          Protocol.valueOf(row.get("protocol").asText()),
          row.get("port").asInt(),
          row.get("expect").asText().equals("pass"));
    }

    Stream<Verdict> verdicts(Reachability reachability) {
      List<Endpoint> sources = endpoints(source, reachability);
      return endpoints(destination, reachability).stream()
          .flatMap(
              to ->
                  sources.stream()
                      .map(from -> reachability.between(from, to).verdict(protocol, port)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"netpol", "cyclonus"})
  void everyProbeIsDecidedAsThatToolDoesOnItsAssumptions(String suite) throws IOException {
    Map<List<String>, Reachability> known = new HashMap<>();
    List<Probe> wrong = new ArrayList<>();
    for (Probe probe : probes(suite)) {
      Reachability reachability =
          known.computeIfAbsent(probe.inputs, inputs -> asThatTool(suite, inputs));
      Verdict expected = probe.passes ? Verdict.ALLOWED : Verdict.DENIED;
      List<Verdict> verdicts = probe.verdicts(reachability).distinct().toList();
      if (!verdicts.equals(List.of(expected))) {
        wrong.add(probe);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"netpol", "cyclonus"})
  @DisplayName("S-41, S-46: what those tools assume of nodes and addresses is at most unknown")
  void noProbeIsDecidedOtherwise(String suite) throws IOException {
    Map<List<String>, Reachability> known = new HashMap<>();
    List<Probe> wrong = new ArrayList<>();
    for (Probe probe : probes(suite)) {
      Reachability reachability =
          known.computeIfAbsent(
              probe.inputs,
              inputs -> Reachability.of(inventory(suite, inputs, UnaryOperator.identity())));
      Verdict contrary = probe.passes ? Verdict.DENIED : Verdict.ALLOWED;
      if (probe.verdicts(reachability).anyMatch(contrary::equals)) {
        wrong.add(probe);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<Probe> probes(String suite) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Probe> probes = new ArrayList<>();
    for (String line : Files.readAllLines(Shared.path("suites", suite, "expect.jsonl"))) {
      probes.add(Probe.of(json.readTree(line)));
    }
    return probes;
  }

  private static Reachability asThatTool(String suite, List<String> inputs) {
    return Reachability.of(
        inventory(suite, inputs, text -> text.replace("hostNetwork", "ignored")),
        AddressBlocks.OUTSIDE_ONLY);
  }

  /** One of the suites writes a name as {@code y}, which to Kubernetes is a boolean. */
  private static Inventory inventory(
      String suite, List<String> inputs, UnaryOperator<String> change) {
    List<Path> paths = inputs.stream().map(input -> Shared.path("suites", suite, input)).toList();
    var found = ManifestReader.withDefaults().read(paths, path -> false, files -> {});
    var texts = found.resources().stream().map(r -> r.root().location().file()).distinct();
    var resources =
        texts.flatMap(file -> read(Path.of(file), change).resources().stream()).toList();
    return Inventory.of(World.CLUSTER, resources);
  }

  private static Reading read(Path file, UnaryOperator<String> change) {
    try {
      String text = Files.readString(file).replace(": y\n", ": \"y\"\n");
      return ManifestReader.withDefaults().readText(file.toString(), change.apply(text));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** An address, or all pods that the name stands for: their own, or that of who keeps them. */
  private static List<Endpoint> endpoints(String name, Reachability reachability) {
    if (!name.endsWith("]")) {
      return List.copyOf(Addresses.of(name).stream().toList());
    }
    List<Endpoint> endpoints = new ArrayList<>();
    for (Pods pods : reachability.pods()) {
      String owner =
          pods.controller()
              .map(key -> key.namespace() + "/" + key.name() + "[" + key.kind().name() + "]")
              .orElse(pods.toString());
      if (name.equals(owner)) {
        endpoints.add(pods);
      }
    }
    assertThat(endpoints).as(name).isNotEmpty();
    return endpoints;
  }
}
