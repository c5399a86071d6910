package dev.plumbline.library.resources;

import dev.plumbline.resource.Quantity;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody who wrote no valid quantity may have had in mind. */
final class Spelling {
  private static final Pattern PARTS = Pattern.compile("([+-]?[\\d_]*[.,]?[\\d_]*)\\s*([a-zA-Z]*)");
  private static final Pattern BYTES = Pattern.compile("(?<=[kmgtpi])(b|byte|bytes)$|^b(ytes?)?$");
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("", ""),
          Map.entry("core", ""),
          Map.entry("cores", ""),
          Map.entry("cpu", ""),
          Map.entry("cpus", ""),
          Map.entry("mcpu", "m"),
          Map.entry("millicores", "m"),
          Map.entry("k", "k"),
          Map.entry("m", "M"),
          Map.entry("g", "G"),
          Map.entry("t", "T"),
          Map.entry("p", "P"),
          Map.entry("ki", "Ki"),
          Map.entry("mi", "Mi"),
          Map.entry("gi", "Gi"),
          Map.entry("ti", "Ti"),
          Map.entry("pi", "Pi"),
          Map.entry("ei", "Ei"));

  private Spelling() {}

  /** The valid spelling nearest to that text; empty where it is anybody's guess. */
  static Optional<String> nearest(String text) {
    Matcher parts = PARTS.matcher(text.strip());
    if (!parts.matches() || parts.group(1).chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    String number = parts.group(1).replace("_", "").replace(',', '.');
    String written = parts.group(2);
    if (Quantity.parse(number + written).isPresent()) {
      return Optional.of(number + written);
    }
    String unit = BYTES.matcher(written.toLowerCase(Locale.ROOT)).replaceFirst("");
    return Optional.ofNullable(UNITS.get(unit))
        .map(valid -> number + valid)
        .filter(spelling -> Quantity.parse(spelling).isPresent());
  }
}
