package dev.plumbline.maven;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Reads parameters of which the engine knows the values. */
final class Setting {
  private Setting() {}

  /** The value of that name; empty where nothing is set. */
  static <T> Optional<T> of(
      String parameter, @Nullable String text, Function<String, Optional<T>> byName, String names)
      throws MojoExecutionException {
    if (text == null) {
      return Optional.empty();
    }
    Optional<T> value = byName.apply(text);
    if (value.isEmpty()) {
      throw new MojoExecutionException(
          "%s is \"%s\", none of %s".formatted(parameter, text, names));
    }
    return value;
  }

  static <E extends Enum<E>> Optional<E> among(
      String parameter, @Nullable String text, List<E> values) throws MojoExecutionException {
    return of(
        parameter,
        text,
        name -> values.stream().filter(value -> value.name().equalsIgnoreCase(name)).findFirst(),
        values.stream()
            .map(value -> value.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ")));
  }
}
