package dev.plumbline.library.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryBackedVolumeTest {
  @ParameterizedTest
  @DisplayName("S-21: a volume in memory needs a size below the limit of those that mount it")
  @CsvSource(
      delimiter = '|',
      value = {
        "{medium: Memory}|{limits: {memory: 1Gi}}|1",
        "{medium: Memory, sizeLimit: 512Mi}|{limits: {memory: 1Gi}}|0",
        "{medium: Memory, sizeLimit: 1Gi}|{limits: {memory: 1Gi}}|0",
        "{medium: Memory, sizeLimit: 2Gi}|{limits: {memory: 1Gi}}|1",
        "{medium: Memory, sizeLimit: 2Gi}|{}|0",
        "{medium: Memory, sizeLimit: 0}|{}|1",
        "{medium: Memory, sizeLimit: much}|{}|0",
        "{sizeLimit: 2Gi}|{limits: {memory: 1Gi}}|0",
        "{}|{}|0"
      })
  void theSizeIsBounded(String emptyDir, String resources, int findings) {
    String pod =
        Pods.withSpec(
            "containers: [{name: app, volumeMounts: [{name: v}], resources: "
                + resources
                + "}, {name: other, resources: {limits: {memory: 64Gi}}}]\n"
                + "volumes: [{name: v, emptyDir: "
                + emptyDir
                + "}]");
    assertThat(Judged.by(new MemoryBackedVolume(), pod).messages()).hasSize(findings);
  }
}
