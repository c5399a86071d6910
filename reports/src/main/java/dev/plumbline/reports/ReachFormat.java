package dev.plumbline.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats in which it can be written who reaches whom. */
public enum ReachFormat {
  TEXT,
  JSON,
  MARKDOWN,
  DOT,
  SVG;

  /** Every name, as people write it. */
  public static final String NAMES =
      Arrays.stream(values()).map(ReachFormat::toString).collect(Collectors.joining(", "));

  /** What writes this format; empty for drawings, which show connections and nothing else. */
  public Optional<ReachWriter> writer() {
    return switch (this) {
      case TEXT -> Optional.of(new ReachText());
      case JSON -> Optional.of(new ReachJson());
      case MARKDOWN -> Optional.of(new ReachMarkdown());
      case DOT, SVG -> Optional.empty();
    };
  }

  /** The format of that name in any case; empty where there is none. */
  public static Optional<ReachFormat> of(String name) {
    return Arrays.stream(values()).filter(f -> f.name().equalsIgnoreCase(name)).findFirst();
  }

  /** In lower case, as people write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
