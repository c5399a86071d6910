package dev.plumbline.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values are those of resource.ParseQuantity in k8s.io/apimachinery 0.34. */
class QuantityTest {

  @ParameterizedTest(name = "{0} is {1}")
  @DisplayName("S-1, S-2: every suffix and exponent has the API server's value")
  @CsvSource({
    "1n,0.000000001",
    "100u,0.0001",
    "128m,0.128",
    "1,1",
    "1k,1000",
    "1M,1000000",
    "1G,1000000000",
    "1T,1000000000000",
    "1P,1000000000000000",
    "1E,1000000000000000000",
    "1Ki,1024",
    "1Mi,1048576",
    "1Gi,1073741824",
    "1Ti,1099511627776",
    "1Pi,1125899906842624",
    "1Ei,1152921504606846976",
    "1e3,1000",
    "1E3,1000",
    "1e+3,1000",
    "1e-3,0.001",
    "1e03,1000",
    ".5,0.5",
    "5.,5",
    "+1,1",
    "-1,-1",
    "007,7",
    "1.5Gi,1610612736",
    "1.1Ki,1126.4",
    "5.G,5000000000"
  })
  void isReadAsTheApiServerReadsIt(String text, BigDecimal value) {
    assertThat(Quantity.parse(text)).hasValueSatisfying(q -> isWorth(q, value));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @DisplayName("S-1: what the API server reads though nobody should write it")
  @CsvSource({
    "E,0",
    "Gi,0",
    "m,0",
    "-,0",
    "+,0",
    "'.',0",
    "-Gi,0",
    ".Ti,0",
    "e5,0",
    "-0,0",
    "-0m,0",
    "0Ei,0",
    "1e4294967299,1000",
    "1e9223372036854775807,0.1"
  })
  void oddTextsHaveTheApiServersValue(String text, BigDecimal value) {
    assertThat(Quantity.parse(text)).hasValueSatisfying(q -> isWorth(q, value));
  }

  @ParameterizedTest(name = "{0} is refused")
  @DisplayName("S-1, S-2: what the API server refuses is no quantity")
  @ValueSource(
      strings = {
        "", "1K", "1 Gi", " 1Gi", "1Gi ", "1gi", "1GI", "1mi", "1.5.0", "1..", "1e", "1e+", "1e1.5",
        "0x1", "1_000", "1,5", "512MB", "1Mib", "1ki", "1i", "1p", "1t", "1g", "1µ", "1m5", "1e5m",
        "1-", "1+5", "--1", "+-1", "NaN", "Inf", "١", "1Gi\n", "Pi", "Ei", ".Ei", "e", "e-10",
        "1e9223372036854775808"
      })
  void isRefusedAsByTheApiServer(String text) {
    assertThat(Quantity.parse(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "0.1n,0.000000001",
    "1.1n,0.000000002",
    "-0.1n,-0.000000001",
    "1e-100,0.000000001",
    "0.00000000000000000000000000001Gi,0.000000001",
    "1e-5000,0.000000001",
    "123456789012345678901234567890.123456789012345,123456789012345678901234567890.123456790"
  })
  void lessThanANanoIsRoundedAwayFromZero(String text, BigDecimal value) {
    assertThat(Quantity.parse(text)).hasValueSatisfying(q -> isWorth(q, value));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "7Ei,8070450532247928832",
    "8Ei,9223372036854775807",
    "9Ei,9223372036854775807",
    "-9Ei,-9223372036854775807",
    "9223372036854775808Ki,9223372036854775807",
    "10E,10000000000000000000",
    "9223372036854775808,9223372036854775808"
  })
  void onlyBinaryUnitsEndAtTheLargestLong(String text, BigDecimal value) {
    assertThat(Quantity.parse(text)).hasValueSatisfying(q -> isWorth(q, value));
  }

  @Test
  void longNumbersKeepEveryDigit() {
    String digits = "9".repeat(500);
    assertThat(Quantity.parse(digits))
        .hasValueSatisfying(quantity -> isWorth(quantity, new BigDecimal(digits)));
  }

  @Test
  void hostileTextsCostNothing() {
    assertThat(Quantity.parse("9".repeat(1_000_000))).isEmpty();
    BigDecimal huge = Quantity.parse("1e2147483647").orElseThrow().value();
    assertThat(huge.add(BigDecimal.ONE).precision()).isLessThan(2000);
  }

  @ParameterizedTest(name = "{0} equals {1}")
  @DisplayName("S-3: spellings of one value are equal")
  @CsvSource({"1,1000m", "1Gi,1024Mi", "0.1,100m", "1e3,1k", "1.5,1500m", "0,0Gi"})
  void valuesAreComparedInsteadOfTexts(String one, String other) {
    Quantity left = Quantity.parse(one).orElseThrow();
    Quantity right = Quantity.parse(other).orElseThrow();
    assertThat(left).isEqualTo(right).isEqualByComparingTo(right).hasSameHashCodeAs(right);
    assertThat(left.toString()).isEqualTo(one);
  }

  @Test
  @DisplayName("S-3: values are compared exactly, beyond what a double can tell apart")
  void neighboursBeyondDoublePrecisionDiffer() {
    assertThat(Quantity.parse("9007199254740993").orElseThrow())
        .isGreaterThan(Quantity.parse("9007199254740992").orElseThrow());
  }

  @Test
  @DisplayName("S-3: a number and a string are the same amount; blanks around it do not count")
  void nodesMayHoldNumbersOrStrings() {
    Node map =
        Documents.root(
            """
            number: 1
            text: "1"
            milli: 1000m
            blanks: " 1\u00a0"
            inner: "1 000"
            flag: true
            nothing:
            list: [1]
            """);
    Quantity one = Quantity.parse("1").orElseThrow();
    for (String key : new String[] {"number", "text", "milli", "blanks"}) {
      assertThat(Quantity.of(map.get(key))).as(key).contains(one);
    }
    for (String key : new String[] {"inner", "flag", "nothing", "list", "absent"}) {
      assertThat(Quantity.of(map.get(key))).as(key).isEqualTo(Optional.empty());
    }
  }

  @Test
  void theSuffixIsTheOneWritten() {
    assertThat(Quantity.parse("1.5Gi").orElseThrow().suffix()).isEqualTo("Gi");
    assertThat(Quantity.parse("500m").orElseThrow().suffix()).isEqualTo("m");
    assertThat(Quantity.parse("2").orElseThrow().suffix()).isEmpty();
  }

  @Test
  void zeroAndLessAreNotPositive() {
    assertThat(Quantity.parse("1n").orElseThrow().isPositive()).isTrue();
    assertThat(Quantity.parse("0Mi").orElseThrow().isPositive()).isFalse();
    assertThat(Quantity.parse("-1").orElseThrow().isPositive()).isFalse();
  }

  private static void isWorth(Quantity quantity, BigDecimal value) {
    assertThat(quantity.value()).isEqualByComparingTo(value);
  }
}
