package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0644, 420",
    "-0644, -420",
    "0o644, 420",
    "0O17, 15",
    "0b101, 5",
    "0B11, 3",
    "0x1F, 31",
    "0XfF, 255",
    "-0x10, -16",
    "+5, 5",
    "1_000, 1000",
    "0_7, 7",
    "0x_f, 15",
    "08, 8",
    "09.5, 9.5",
    "00, 0",
    "-0, 0",
    "0, 0",
    "0.5, 0.5",
    "0e3, 0",
    "1., 1",
    ".5, 0.5",
    ".1_5, 0.15",
    "-.5, -0.5",
    "-0.0, -0"
  })
  @DisplayName("S-146: numbers are octal, hexadecimal, binary, grouped and decimal")
  void numbersAreReadAsYaml11HadThem(String text, String number) {
    assertThat(Says.v(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "9223372036854775807, 9223372036854775807",
    "9223372036854775808, 9223372036854775808",
    "18446744073709551615, 18446744073709551615",
    "18446744073709551616, 18446744073709552000",
    "-9223372036854775808, -9223372036854775808",
    "-9223372036854775809, -9223372036854776000",
    "100000000000000000000, 100000000000000000000",
    "1000000000000000000000, 1e+21",
    "12345678901234567890123, 1.2345678901234568e+22"
  })
  @DisplayName("S-150: whole numbers are exact within 64 bits and floats beyond")
  void wholeNumbersAreExactWithin64Bits(String text, String number) {
    assertThat(Says.v(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1",
    "1e3, 1000",
    "1E5, 100000",
    "1.5e+3, 1500",
    "0.1, 0.1",
    "1e-6, 0.000001",
    "1e-7, 1e-7",
    "2.5e-10, 2.5e-10",
    "1e20, 100000000000000000000",
    "1e21, 1e+21",
    "123456789.125, 123456789.125",
    "5e-324, 5e-324",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "2.2250738585072014e-308, 2.2250738585072014e-308",
    "9007199254740993.0, 9007199254740992",
    "2e-3, 0.002",
    "1e-400, 0",
    "5.684341886080802e-14, 5.684341886080802e-14"
  })
  @DisplayName("S-150: a float has the fewest digits that tell it apart")
  void floatsHaveAsFewDigitsAsTellThemApart(String text, String number) {
    assertThat(Says.v(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {".inf", "-.inf", "+.Inf", ".nan", ".NaN"})
  @DisplayName("S-150: infinity and not-a-number cannot be expressed")
  void numbersWithoutAnyJsonAreRefused(String text) {
    assertThat(Says.v(text)).isEqualTo(Says.REFUSED);
  }
}
