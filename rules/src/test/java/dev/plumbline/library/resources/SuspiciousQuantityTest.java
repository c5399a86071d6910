package dev.plumbline.library.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuspiciousQuantityTest {

  private static List<String> messages(String manifest) {
    return Judged.by(new SuspiciousQuantity(), manifest).messages();
  }

  @ParameterizedTest(name = "memory {0}")
  @DisplayName("S-4: memory in thousandths of a byte, or of a handful of bytes, is a slip")
  @CsvSource({
    "128m,0.128,; did you mean 128Mi",
    "512,512,; did you mean 512Mi",
    "1.5,1.5,; did you mean 1.5Mi",
    "512k,512000,; did you mean 512Mi",
    "64Ki,65536,; did you mean 64Mi",
    "1e3,1000,''",
    "100u,0.0001,''"
  })
  void tooLittleMemory(String written, String bytes, String meant) {
    assertThat(messages(Pods.withResources("{limits: {memory: \"" + written + "\"}}")))
        .containsExactly(
            "5: limits.memory %s is %s bytes, and less than 1Mi is hardly meant%s"
                .formatted(written, bytes, meant));
  }

  @ParameterizedTest(name = "cpu {0}")
  @CsvSource({
    "500,500,100 or more are hardly meant; did you mean 500m",
    "100,100,100 or more are hardly meant; did you mean 100m",
    "1Gi,1073741824,100 or more are hardly meant; did you mean 1m",
    "250M,250000000,100 or more are hardly meant; did you mean 250m",
    "500000m,500,100 or more are hardly meant",
    "100u,0.0001,less than 1m is hardly meant; did you mean 100m",
    "0.0005,0.0005,less than 1m is hardly meant"
  })
  void oddNumbersOfCores(String written, String cores, String reason) {
    assertThat(messages(Pods.withResources("{requests: {cpu: \"" + written + "\"}}")))
        .containsExactly(
            "5: requests.cpu %s is %s cores, and %s".formatted(written, cores, reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{memory: 1Mi}",
        "{memory: 1e9}",
        "{memory: 1288490188800m}",
        "{memory: 0}",
        "{memory: 1gi}",
        "{memory: null}",
        "{memory: true}",
        "{cpu: 1m}",
        "{cpu: 99}",
        "{cpu: 0.5}",
        "{cpu: 0}",
        "{example.org/gpu: 500}",
        "{ephemeral-storage: 1Ki}",
        "{hugepages-2Mi: 4Mi}"
      })
  void likelyAmountsAreNotSuspicious(String limits) {
    assertThat(messages(Pods.withResources("{limits: " + limits + "}"))).isEmpty();
  }

  @Test
  void noDigitsAreZero() {
    assertThat(messages(Pods.withResources("{limits: {memory: Gi}}")))
        .containsExactly("5: limits.memory Gi has no digits and is read as 0");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "PersistentVolumeClaim|{resources: {requests: {storage: 10}}}|requests.storage 10 is 10 "
            + "bytes, and less than 1Ki is hardly meant; did you mean 10Gi",
        "ResourceQuota|{hard: {requests.memory: 128m}}|hard.requests.memory 128m is 0.128 bytes, "
            + "and less than 1Mi is hardly meant; did you mean 128Mi",
        "LimitRange|{limits: [{default: {cpu: 200}}]}|default.cpu 200 is 200 cores, and 100 or "
            + "more are hardly meant; did you mean 200m",
        "Pod|{volumes: [{name: tmp, emptyDir: {sizeLimit: 64m}}]}|emptyDir.sizeLimit 64m is 0.064 "
            + "bytes, and less than 1Ki is hardly meant; did you mean 64Mi"
      })
  void otherKindsAreRead(String kind, String spec, String message) {
    assertThat(messages("apiVersion: v1\nkind: " + kind + "\nspec: " + spec + "\n"))
        .containsExactly("3: " + message);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ResourceQuota|{hard: {requests.cpu: 500, cpu: 500, pods: 1}}",
        "LimitRange|{limits: [{maxLimitRequestRatio: {memory: 2}, max: {cpu: 500}, "
            + "min: {memory: 100Ki}}]}"
      })
  void boundsOfANamespaceMayBeLargeAndRatiosSmall(String kind, String spec) {
    assertThat(messages("apiVersion: v1\nkind: " + kind + "\nspec: " + spec + "\n")).isEmpty();
  }
}
