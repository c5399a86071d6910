package dev.plumbline.library.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PodResourcesInvalidTest {
  private static List<String> messages(String spec) {
    return Judged.by(new PodResourcesInvalid(), Pods.withSpec(spec)).messages();
  }

  @Test
  @DisplayName("S-17: pods of Windows have no resources of their own")
  void aWindowsPodHasNoResources() {
    assertThat(
            messages(
                """
                os: {name: windows}
                resources: {limits: {cpu: 1}}
                containers: [{name: app}]
                """))
        .containsExactly("6: a Windows pod cannot ask for resources as a whole");
  }

  @Test
  @DisplayName("S-17: the containers' requests may fill the pod's request, not exceed it")
  void theRequestOfThePodCoversItsContainers() {
    String containers =
        """
        containers:
        - {name: app, resources: {requests: {cpu: 500m}}}
        - {name: proxy, resources: {requests: {cpu: 500m}}}
        """;
    assertThat(messages(containers + "resources: {requests: {cpu: 1}}")).isEmpty();
    assertThat(messages(containers + "resources: {requests: {cpu: 999m}}"))
        .containsExactly("8: the pod requests 999m of cpu, less than the 1 of its containers");
    assertThat(messages(containers + "resources: {limits: {cpu: 999m}}"))
        .containsExactly(
            "8: the pod is limited to 999m of cpu, less than the 1 that its containers request");
  }

  @Test
  @DisplayName("S-17: limits are compared one by one, and those of init containers are not")
  void limitsAreComparedOneByOne() {
    assertThat(
            messages(
                """
                initContainers: [{name: migrate, resources: {limits: {memory: 2Gi}}}]
                containers:
                - {name: app, resources: {requests: {memory: 0}, limits: {memory: 1Gi}}}
                - {name: proxy, resources: {requests: {memory: 0}, limits: {memory: 1Gi}}}
                resources: {requests: {memory: 2Gi}, limits: {memory: 1Gi}}
                """))
        .isEmpty();
  }

  @Test
  @DisplayName("S-17: huge pages of the containers together keep to the pod's limit")
  void hugePagesAddUp() {
    assertThat(
            messages(
                """
                containers:
                - {name: app, resources: {limits: {cpu: 1, hugepages-2Mi: 4Mi}}}
                - {name: db, resources: {limits: {cpu: 1, hugepages-2Mi: 4Mi}}}
                resources: {limits: {hugepages-2Mi: 6Mi}}
                """))
        .contains(
            "8: the pod is limited to 6Mi of hugepages-2Mi, less than the 8Mi of its containers");
  }
}
