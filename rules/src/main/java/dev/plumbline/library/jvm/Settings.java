package dev.plumbline.library.jvm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a program is told by variables and, less decisively, by its {@code application.properties}.
 */
record Settings(Environment environment, List<String> lines) {
  static final String FILE = "application.properties";

  static Settings of(Environment environment, MountedFiles files) {
    return new Settings(environment, files.named(FILE).flatMap(String::lines).toList());
  }

  /** The value of a property; empty where it is not set here, or not readable. */
  Optional<String> value(String property) {
    Optional<String> variable = variable(property);
    return variable.isPresent() ? environment.value(variable.get()) : fromFile(property);
  }

  /** Where a property is set: the name of a variable, or the file. */
  String origin(String property) {
    return variable(property).orElse(property + " in " + FILE);
  }

  private Optional<String> variable(String property) {
    String upper = property.toUpperCase(Locale.ROOT).replace('.', '_');
    return Stream.of(upper.replace('-', '_'), upper.replace("-", ""))
        .filter(environment::names)
        .findFirst();
  }

  private Optional<String> fromFile(String property) {
    return lines.stream()
        .map(String::strip)
        .filter(line -> line.startsWith(property))
        .map(line -> line.substring(property.length()).strip())
        .filter(rest -> rest.startsWith("=") || rest.startsWith(":"))
        .map(rest -> rest.substring(1).strip())
        .reduce((first, second) -> second);
  }
}
