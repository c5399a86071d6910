package dev.plumbline.library.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationTest {

  @ParameterizedTest
  @CsvSource({
    "720h, PT720H",
    "1h30m, PT1H30M",
    "1m1h, PT1H1M",
    "1.5h, PT1H30M",
    ".5h, PT30M",
    "5.s, PT5S",
    "100ms, PT0.1S",
    "1us, PT0.000001S",
    "1µs, PT0.000001S",
    "1μs, PT0.000001S",
    "7ns, PT0.000000007S",
    "-2h, PT-2H",
    "+2h, PT2H",
    "0, PT0S",
    "0h, PT0S",
    "00000000000000000000001h, PT1H"
  })
  void whatGoReadsIsRead(String text, Duration duration) {
    assertThat(GoDuration.parse(text)).contains(duration);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "30d", "1", "h", ".h", "1 h", "1h 30m", "-", "--1h", "1H", "9999999999h"})
  void whatGoRefusesIsRefused(String text) {
    assertThat(GoDuration.parse(text)).isEmpty();
  }
}
