package dev.plumbline.library.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.profile.Profile;
import dev.plumbline.resource.Inventory.World;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissingLimitTest {
  private static final String NO_LIMIT = "5: container \"app\" has no memory limit";

  private static List<String> messages(String manifests) {
    return Judged.by(new MissingMemoryLimit(), manifests).messages();
  }

  private static String besideRange(String resources, String namespace, String item) {
    return Pods.withResources(resources)
        + "---\napiVersion: v1\nkind: LimitRange\nmetadata: {name: defaults, namespace: "
        + namespace
        + "}\nspec: {limits: ["
        + item
        + "]}\n";
  }

  @ParameterizedTest
  @DisplayName("S-6: zero never counts as a limit, however it is spelled")
  @ValueSource(strings = {"0", "0Gi", "0m", "0.0"})
  void zeroIsNoLimit(String zero) {
    assertThat(messages(Pods.withResources("{limits: {memory: \"" + zero + "\"}}")))
        .containsExactly(NO_LIMIT + ": " + zero + " does not limit");
  }

  @Test
  @DisplayName("S-5: null is no limit, and no LimitRange fills it in")
  void nullIsNoLimit() {
    String nulled = "{limits: {memory: null}}";
    String finding = NO_LIMIT + ": null counts as not set";
    assertThat(messages(Pods.withResources(nulled))).containsExactly(finding);
    assertThat(
            messages(besideRange(nulled, "default", "{type: Container, default: {memory: 1Gi}}")))
        .containsExactly(finding);
  }

  @Test
  void aRequestIsNoLimit() {
    assertThat(messages(Pods.withResources("{requests: {memory: 1Gi}}"))).containsExactly(NO_LIMIT);
  }

  @ParameterizedTest
  @DisplayName("S-2: a limit that the API server refuses is not missing")
  @ValueSource(strings = {"{limits: {memory: 1gi}}", "{limits: {memory: -1}}", "{limits: 1Gi}"})
  void schemaErrorsAreLeftToTheirOwnRule(String resources) {
    assertThat(messages(Pods.withResources(resources))).isEmpty();
  }

  @Test
  @DisplayName("S-12, S-13: init containers need limits, ephemeral ones cannot have them")
  void initContainersNeedLimits() {
    assertThat(
            messages(
                Pods.withSpec(
                    """
                    initContainers: [{name: migrate}]
                    containers: [{name: app, resources: {limits: {memory: 1Gi}}}]
                    ephemeralContainers: [{name: debug}]
                    """)))
        .containsExactly("5: container \"migrate\" has no memory limit");
  }

  @Test
  @DisplayName("S-17: the pod's own limit satisfies the demand, its request does not")
  void thePodMayLimitItsContainers() {
    String containers = "containers: [{name: app}]\n";
    assertThat(messages(Pods.withSpec(containers + "resources: {limits: {memory: 1Gi}}")))
        .isEmpty();
    assertThat(messages(Pods.withSpec(containers + "resources: {requests: {memory: 1Gi}}")))
        .containsExactly(NO_LIMIT);
  }

  @ParameterizedTest(name = "{0} {1}: {2} findings")
  @DisplayName("S-8, S-10: a default or maximum for containers of the same namespace limits")
  @CsvSource(
      delimiter = '|',
      value = {
        "default|{type: Container, default: {memory: 1Gi}}|0",
        "default|{type: Container, max: {memory: 1Gi}}|0",
        "default|{type: Container, default: {memory: 0}, max: {memory: 1Gi}}|1",
        "default|{type: Container, default: {cpu: 1}}|1",
        "default|{type: Container, defaultRequest: {memory: 1Gi}}|1",
        "default|{type: Pod, max: {memory: 1Gi}}|1",
        "other|{type: Container, default: {memory: 1Gi}}|1"
      })
  void aLimitRangeMayLimit(String namespace, String item, int findings) {
    assertThat(messages(besideRange("{}", namespace, item))).hasSize(findings);
  }

  @Test
  @DisplayName("S-8: a limit of zero is written, so a LimitRange does not replace it")
  void aLimitRangeDoesNotReplaceZero() {
    assertThat(
            messages(
                besideRange(
                    "{limits: {memory: 0}}", "default", "{type: Container, max: {memory: 1Gi}}")))
        .containsExactly(NO_LIMIT + ": 0 does not limit");
  }

  @Test
  void theManifestItselfIsUnboundedInAnOpenWorldToo() {
    assertThat(Judged.by(new MissingMemoryLimit(), World.OPEN, Pods.withResources("{}")).messages())
        .containsExactly(NO_LIMIT);
  }

  @Test
  @DisplayName("S-20: a missing cpu limit is no finding unless a profile asks for it")
  void cpuLimitsAreDemandedOnRequestOnly() {
    MissingCpuLimit rule = new MissingCpuLimit();
    assertThat(Profile.DEFAULT.runs(rule.spec())).isFalse();
    assertThat(Judged.by(rule, Pods.withResources("{limits: {memory: 1Gi}}")).messages())
        .containsExactly("5: container \"app\" has no cpu limit");
  }
}
