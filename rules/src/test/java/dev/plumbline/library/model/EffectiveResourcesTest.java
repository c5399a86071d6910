package dev.plumbline.library.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EffectiveResourcesTest {

  /** A pod, and what Kubernetes 1.34 makes of it: its own code computed the numbers. */
  record Case(String manifests, String requests, String limits, String qosClass) {
    static Case of(String block) {
      StringBuilder manifests = new StringBuilder();
      List<String> expected = new ArrayList<>();
      for (String line : block.lines().toList()) {
        if (line.startsWith("spec ")) {
          manifests.append("apiVersion: v1\nkind: Pod\nmetadata: {name: p}\n");
          manifests.append("spec: ").append(line.substring(5).strip()).append('\n');
        } else if (line.startsWith("range ")) {
          String[] words = line.split(" ", 3);
          manifests.append("---\napiVersion: v1\nkind: LimitRange\n");
          manifests.append("metadata: {name: ").append(words[1]).append("}\n");
          manifests.append("spec: ").append(words[2]).append('\n');
        } else {
          expected.add(line.substring(10).strip());
        }
      }
      return new Case(manifests.toString(), expected.get(0), expected.get(1), expected.get(2));
    }
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream in =
        EffectiveResourcesTest.class.getResourceAsStream("effective-resources.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      return Stream.of(text.strip().split("\n\n")).map(Case::of);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  @DisplayName(
      "S-7, S-10, S-13, S-14, S-15, S-17, S-19: a pod asks for what Kubernetes says it does")
  void aPodAsksForWhatKubernetesSays(Case one) {
    EffectiveResources resources = of(one.manifests()).orElseThrow();
    assertThat(text(resources.requests())).isEqualTo(one.requests());
    assertThat(text(resources.limits())).isEqualTo(one.limits());
    assertThat(resources.qosClass().name().replace("_", ""))
        .isEqualTo(one.qosClass().toUpperCase(Locale.ROOT));
  }

  private static Optional<EffectiveResources> of(String manifests) {
    Inventory inventory = Manifests.closed(manifests);
    return EffectiveResources.of(Workload.of(inventory.all(Kind.POD).get(0)), inventory);
  }

  private static String text(Amounts amounts) {
    String text =
        amounts.values().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue().stripTrailingZeros().toPlainString())
            .collect(Collectors.joining(" "));
    return text.isEmpty() ? "-" : text;
  }

  private static String requests(String spec) {
    return text(
        of("apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: " + spec)
            .orElseThrow()
            .requests());
  }

  @Test
  @DisplayName("S-16: only an init container that always restarts is a sidecar")
  void aRestartPolicyElsewhereMakesNoSidecar() {
    String cpu = ", resources: {requests: {cpu: 1}}}";
    assertThat(
            requests(
                "{initContainers: [{name: i, restartPolicy: OnFailure"
                    + cpu
                    + "], containers: "
                    + "[{name: a, restartPolicy: Always"
                    + cpu
                    + "]}"))
        .isEqualTo("cpu=1");
    assertThat(
            requests(
                "{initContainers: [{name: i, restartPolicy: Always"
                    + cpu
                    + "], containers: "
                    + "[{name: a"
                    + cpu
                    + "]}"))
        .isEqualTo("cpu=2");
  }

  @Test
  @DisplayName("S-12: a debugging container asks for nothing")
  void anEphemeralContainerDoesNotCount() {
    assertThat(
            requests(
                "{containers: [{name: a, resources: {requests: {cpu: 1}}}], ephemeralContainers:"
                    + " [{name: d, resources: {requests: {cpu: 1}}}]}"))
        .isEqualTo("cpu=1");
  }

  @Test
  void aRuntimeClassBringsItsOverhead() {
    assertThat(
            requests(
                """
                {runtimeClassName: kata, containers: [{name: a, resources: {limits: {cpu: 1}}}]}
                ---
                apiVersion: node.k8s.io/v1
                kind: RuntimeClass
                metadata: {name: kata}
                overhead: {podFixed: {cpu: 250m}}
                """))
        .isEqualTo("cpu=1.25");
  }

  @Test
  @DisplayName("S-3, S-5: numbers are exact, and null is zero")
  void amountsAreExact() {
    assertThat(
            requests(
                "{containers: [{name: a, resources: {requests: {cpu: 0.1, memory: null}}},"
                    + " {name: b, resources: {requests: {cpu: 200m}}}]}"))
        .isEqualTo("cpu=0.3 memory=0");
  }

  @Test
  @DisplayName("S-2: what is no quantity asks for nothing that could be known")
  void unreadableAmountsMakeNoResources() {
    assertThat(
            of(
                "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\n"
                    + "spec: {containers: [{name: a, resources: {limits: {cpu: 1 core}}}]}"))
        .isEmpty();
  }
}
