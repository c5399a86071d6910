package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatTest {

  @ParameterizedTest
  @EnumSource
  void aFormatIsFoundByTheNameItShows(Format format) {
    assertThat(Format.of(format.toString())).contains(format);
  }

  @ParameterizedTest
  @EnumSource
  void theReadmeSaysWhatAFormatIsFor(Format format) throws Exception {
    assertThat(Files.readString(Path.of("../README.md"))).contains("\n| `" + format + "` ");
  }

  @Test
  void noFormatHasAnotherName() {
    assertThat(Format.of("xml")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theSameReportGivesTheSameText(Format format) throws Exception {
    assertThat(Sample.write(format.writer(), Sample.everything()))
        .isEqualTo(Sample.write(format.writer(), Sample.everything()))
        .endsWith("\n");
  }
}
