package dev.plumbline.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats a report can be written in. */
public enum Format {
  TEXT,
  JSON,
  SARIF;

  /** What writes this format, without colours. */
  public ReportWriter writer() {
    return switch (this) {
      case TEXT -> TextReport.plain();
      case JSON -> new JsonReport();
      case SARIF -> new SarifReport();
    };
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
