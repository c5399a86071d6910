package dev.plumbline.cli;

import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.Sources;
import dev.plumbline.reports.Format;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A report to be written to a file. */
record Output(Format format, Path file) {

  /** Reads {@code FORMAT=FILE}. */
  static final class Converter implements ITypeConverter<Output> {
    @Override
    public Output convert(String text) {
      int equals = text.indexOf('=');
      if (equals < 0 || equals == text.length() - 1) {
        throw new TypeConversionException("'%s' is no FORMAT=FILE".formatted(text));
      }
      return new Output(
          Choice.FORMAT.convert(text.substring(0, equals)), Path.of(text.substring(equals + 1)));
    }
  }

  void write(Report report) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      format.writer(Sources.files()).write(report, out);
    }
  }
}
