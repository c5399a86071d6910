package dev.plumbline.library.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTextTest {
  @ParameterizedTest
  @CsvSource({
    "memory, 7.2Gi, 7.2Gi",
    "requests.memory, 1024Mi, 1Gi",
    "memory, 1073741824, 1Gi",
    "memory, 512Mi, 512Mi",
    "memory, 7300Mi, 7300Mi",
    "memory, 6G, 6G",
    "memory, 128m, 0.128",
    "memory, 1, 1",
    "storage, 2Ti, 2Ti",
    "cpu, 250m, 250m",
    "cpu, 1.5, 1.5",
    "limits.cpu, 3500m, 3.5",
    "cpu, 0, 0",
    "pods, 1k, 1000",
    "nvidia.com/gpu, 2, 2"
  })
  void anAmountHasTheUnitThatMakesItShortest(String resource, String amount, String text) {
    assertThat(AmountText.of(resource, Quantity.parse(amount).orElseThrow().value()))
        .isEqualTo(text);
  }
}
