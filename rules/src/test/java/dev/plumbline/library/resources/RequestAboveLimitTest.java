package dev.plumbline.library.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestAboveLimitTest {

  private static List<String> messages(String manifest) {
    return Judged.by(new RequestAboveLimit(), manifest).messages();
  }

  private static String memory(String request, String limit) {
    return Pods.withResources(
        "{requests: {memory: " + request + "}, limits: {memory: " + limit + "}}");
  }

  @ParameterizedTest(name = "{0} is not above {1}")
  @DisplayName("S-3, S-9: equal amounts in other spellings are not above")
  @CsvSource({
    "1Gi,1024Mi",
    "1024Mi,1Gi",
    "1000m,1",
    "'\"1\"',1",
    "0.1,100m",
    "1e3,1k",
    "1Mi,1Gi",
    "9007199254740992,9007199254740993",
    "0,0",
    "null,0",
    "1,null",
    "1gi,1",
    "1,1gi"
  })
  void notAbove(String request, String limit) {
    assertThat(messages(memory(request, limit))).isEmpty();
  }

  @ParameterizedTest(name = "{0} is above {1}")
  @DisplayName("S-3, S-9: amounts are compared exactly")
  @CsvSource({
    "1Gi,1G",
    "1025Mi,1Gi",
    "9007199254740993,9007199254740992",
    "1.0000000001,1",
    "2,1999m"
  })
  void above(String request, String limit) {
    assertThat(messages(memory(request, limit)))
        .containsExactly(
            "5: container \"app\" requests %s of memory, above its limit of %s"
                .formatted(request, limit));
  }

  @Test
  @DisplayName("S-6: a limit of zero with a positive request is refused")
  void aZeroLimitIsBelowEveryRequest() {
    assertThat(messages(memory("64Mi", "\"0\"")))
        .containsExactly("5: container \"app\" requests 64Mi of memory, above its limit of 0");
  }

  @Test
  @DisplayName("S-12, S-13, S-17: the pod and every container that may have resources")
  void everyOwnerOfResourcesIsCompared() {
    String resources = "{requests: {example.org/gpu: 2}, limits: {example.org/gpu: 1}}";
    assertThat(
            Judged.by(
                    new RequestAboveLimit(),
                    Pods.withSpec(
                        """
                        resources: {requests: {cpu: 2}, limits: {cpu: 1}}
                        initContainers: [{name: migrate, resources: %1$s}]
                        containers: [{name: app, resources: %1$s}]
                        ephemeralContainers: [{name: debug, resources: %1$s}]
                        """
                            .formatted(resources)))
                .paths())
        .containsExactly(
            "spec.resources.requests.cpu",
            "spec.initContainers[migrate].resources.requests[\"example.org/gpu\"]",
            "spec.containers[app].resources.requests[\"example.org/gpu\"]");
  }
}
