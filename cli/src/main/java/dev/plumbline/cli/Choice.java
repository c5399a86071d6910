package dev.plumbline.cli;

import dev.plumbline.profile.Render;
import dev.plumbline.reports.Format;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.rule.Threshold;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Values of which an option takes one.
 *
 * @param byName the value of a name, if there is one
 * @param names every name, to tell those who write another
 */
record Choice<T>(Function<String, Optional<T>> byName, String names) implements ITypeConverter<T> {
  static final Choice<Format> FORMAT = new Choice<>(Format::of, Format.NAMES);
  static final Choice<Threshold> THRESHOLD = new Choice<>(Threshold::of, Threshold.NAMES);
  static final Choice<World> WORLD = among(List.of(World.OPEN, World.CLOSED));
  static final Choice<KubernetesVersion> KUBERNETES_VERSION =
      new Choice<>(KubernetesVersion::of, KubernetesVersion.EXAMPLES);
  static final Choice<Render> RENDER = among(List.of(Render.values()));
  static final Choice<Colour> COLOUR = among(List.of(Colour.values()));

  /** When to write colours. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  static <E extends Enum<E>> Choice<E> among(List<E> values) {
    return new Choice<>(
        name -> values.stream().filter(value -> value.name().equalsIgnoreCase(name)).findFirst(),
        join(values));
  }

  private static String join(List<? extends Enum<?>> values) {
    return String.join(
        ", ", values.stream().map(value -> value.name().toLowerCase(Locale.ROOT)).toList());
  }

  @Override
  public T convert(String text) {
    return byName
        .apply(text)
        .orElseThrow(
            () -> new TypeConversionException("'%s' is none of %s".formatted(text, names)));
  }
}
