package dev.plumbline.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The formats a report can be written in. */
public enum Format {
  TEXT(TextReport::plain),
  JSON(JsonReport::new),
  SARIF(SarifReport::new);

  private final Supplier<ReportWriter> writer;

  Format(Supplier<ReportWriter> writer) {
    this.writer = writer;
  }

  public ReportWriter writer() {
    return writer.get();
  }

  /** The format of that name in any case; empty where there is none. */
  public static Optional<Format> of(String name) {
    return Arrays.stream(values()).filter(f -> f.name().equalsIgnoreCase(name)).findFirst();
  }

  /** In lower case, as people write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
