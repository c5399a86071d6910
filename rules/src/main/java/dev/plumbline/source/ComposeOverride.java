package dev.plumbline.source;

import dev.plumbline.resource.Location;
import dev.plumbline.resource.Origin;
import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.source.Neighbours.Neighbour;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The file that Compose puts over the one it takes where it is told none. It is read as if it began
 * far below that one, so that of each line it is known which of the two it stands in.
 */
record ComposeOverride(Neighbour file, Mapping document, List<String> lines) {
  private static final int BELOW = 1 << 28;
  private static final Pattern BASE =
      Pattern.compile("(?:.*/)?(?:docker-)?compose\\.ya?ml", Pattern.CASE_INSENSITIVE);
  private static final Pattern OVERRIDE =
      Pattern.compile("(?:.*/)?(?:docker-)?compose\\.override\\.ya?ml", Pattern.CASE_INSENSITIVE);
  private static final List<String> OVERRIDES =
      List.of(
          "compose.override.yml",
          "compose.override.yaml",
          "docker-compose.override.yml",
          "docker-compose.override.yaml");
  private static final List<String> BASES =
      List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");

  /** The one that is put over that file; empty where there is none, or it cannot be read. */
  static Optional<ComposeOverride> of(String file, Neighbours neighbours, Limits limits) {
    return BASE.matcher(file).matches()
        ? first(OVERRIDES, neighbours).flatMap(found -> read(found, limits))
        : Optional.empty();
  }

  /** The one that file is put over, if it is such a file. */
  static Optional<Neighbour> base(String file, Neighbours neighbours) {
    return OVERRIDE.matcher(file).matches() ? first(BASES, neighbours) : Optional.empty();
  }

  private static Optional<Neighbour> first(List<String> names, Neighbours neighbours) {
    return names.stream().flatMap(name -> neighbours.find(name).stream()).findFirst();
  }

  private static Optional<ComposeOverride> read(Neighbour file, Limits limits) {
    try {
      return Composed.of(file.text(), BELOW + 1, limits)
          .value()
          .filter(Mapping.class::isInstance)
          .map(value -> new ComposeOverride(file, (Mapping) value, file.text().lines().toList()));
    } catch (Malformed saidElsewhere) {
      return Optional.empty();
    }
  }

  Mapping services() {
    return ComposeServices.in(document);
  }

  /** What the value is marked with: {@code !reset} takes away, {@code !override} replaces. */
  boolean marks(Value value, String mark) {
    int line = value.span().line() - BELOW - 1;
    return line >= 0 && line < lines.size() && isAt(lines.get(line), value.span().column(), mark);
  }

  private static boolean isAt(String line, int column, String mark) {
    return line.codePointCount(0, line.length()) >= column
        && line.startsWith(mark, line.offsetByCodePoints(0, column - 1));
  }

  /** Where things stand that are of that file or of this one. */
  Origin over(String base) {
    return new Layers(base, file.name());
  }

  private record Layers(String base, String above) implements Origin {
    @Override
    public Location location(Span span) {
      return span.line() > BELOW
          ? new Location(
              above,
              new Span(
                  span.line() - BELOW, span.column(), span.endLine() - BELOW, span.endColumn()))
          : new Location(base, span);
    }

    @Override
    public String remark(Span span) {
      return "";
    }
  }
}
