package dev.plumbline.library.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtendedResourceInvalidTest {
  private static Judged judged(String resources) {
    return Judged.by(new ExtendedResourceInvalid(), Pods.withResources(resources));
  }

  @ParameterizedTest
  @DisplayName("S-18: devices come whole, with a limit that is the request")
  @ValueSource(
      strings = {
        "{limits: {nvidia.com/gpu: 1}}",
        "{limits: {nvidia.com/gpu: 2000m}, requests: {nvidia.com/gpu: '2'}}",
        "{limits: {hugepages-1Gi: 2Gi, memory: 1Gi}}",
        "{requests: {memory: 1Gi}, limits: {hugepages-2Mi: 4Mi}}",
        "{requests: {ephemeral-storage: 1Gi, cpu: 0.5}}",
        "{limits: {nvidia.com/gpu: lots}}"
      })
  void theseAreAccepted(String resources) {
    assertThat(judged(resources).messages()).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("S-18: the API server refuses parts of devices and requests that are not limits")
  @ValueSource(
      strings = {
        "{limits: {nvidia.com/gpu: 1.5}}",
        "{requests: {nvidia.com/gpu: 1}}",
        "{limits: {nvidia.com/gpu: 2}, requests: {nvidia.com/gpu: 1}}",
        "{limits: {hugepages-2Mi: 4Mi}}",
        "{limits: {hugepages-2Mi: 3Mi, cpu: 1}}",
        "{limits: {hugepages-large: 4Mi, cpu: 1}}",
        "{requests: {hugepages-2Mi: 4Mi, cpu: 1}}",
        "{limits: {storage: 1Gi}}"
      })
  void theseAreRefused(String resources) {
    assertThat(judged(resources).messages()).hasSize(1);
  }
}
