package dev.plumbline.library.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZonesTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "UTC", "Europe/Berlin", "Etc/GMT+5", "America/Port-au-Prince", "EST"})
  void namesOfTheDatabaseAreKnown(String name) {
    assertThat(TimeZones.isKnown(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Local", "CEST", "europe/berlin", "Europe/", "+01:00", "SystemV/AST4"})
  void otherTextIsNot(String name) {
    assertThat(TimeZones.isKnown(name)).isFalse();
  }
}
