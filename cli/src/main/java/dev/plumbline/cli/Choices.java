package dev.plumbline.cli;

import dev.plumbline.reports.Format;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Threshold;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** Values that options take one of. */
final class Choices {

  /** When to write colours. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  private Choices() {}

  static Format format(String text) {
    String known =
        Arrays.stream(Format.values()).map(Format::toString).collect(Collectors.joining(", "));
    return one(Format.of(text), text, known);
  }

  static Threshold threshold(String text) {
    return one(Threshold.of(text), text, Threshold.NAMES);
  }

  static World world(String text) {
    Optional<World> world =
        switch (text.toLowerCase(Locale.ROOT)) {
          case "open" -> Optional.of(World.OPEN);
          case "closed" -> Optional.of(World.CLOSED);
          default -> Optional.empty();
        };
    return one(world, text, "open, closed");
  }

  private static <T> T one(Optional<T> choice, String text, String known) {
    return choice.orElseThrow(
        () -> new TypeConversionException("'%s' is none of %s".formatted(text, known)));
  }
}
