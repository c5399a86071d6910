package dev.plumbline.testing;

import dev.plumbline.evaluate.Excerpt;
import dev.plumbline.evaluate.Sources;
import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.NotEvaluated;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that keeps manifests from holding.
 *
 * @param subject the object it is about, where it is about one
 * @param location where it is, where it is somewhere
 * @param text what it is, in one or more lines
 */
record Problem(Optional<Resource> subject, Optional<Location> location, String text) {

  static Problem of(String text) {
    return new Problem(Optional.empty(), Optional.empty(), text);
  }

  static Problem of(InputError error, Sources sources) {
    return new Problem(
        Optional.empty(),
        Optional.of(error.location()),
        lines(
            "%s: cannot be read: %s".formatted(error.location(), error.message()),
            quoted(error.location(), sources)));
  }

  static Problem of(Finding finding, Sources sources) {
    return new Problem(
        Optional.of(finding.subject()),
        Optional.of(finding.location()),
        lines(
            "%s: %s %s: %s"
                .formatted(
                    finding.location(),
                    finding.severity().name(),
                    finding.rule().id(),
                    finding.message()),
            quoted(finding.location(), sources),
            "%s: %s".formatted(named(finding.subject(), finding.environment()), finding.path()),
            "fix: " + finding.remediation()));
  }

  static Problem of(NotEvaluated unknown) {
    Location location = unknown.subject().root().location();
    return new Problem(
        Optional.of(unknown.subject()),
        Optional.of(location),
        lines(
            "%s: %s %s cannot be known: %s"
                .formatted(
                    location, unknown.severity().name(), unknown.rule().id(), unknown.reason()),
            named(unknown.subject(), unknown.environment())));
  }

  private static String named(Resource subject, String environment) {
    return environment.isEmpty() ? subject.key().toString() : environment + ": " + subject.key();
  }

  private static String quoted(Location location, Sources sources) {
    return Excerpt.of(location, sources).stream()
        .filter(Excerpt::isMeant)
        .map(line -> "> " + line.text().strip())
        .findFirst()
        .orElse("");
  }

  /** Whoever writes a manifest may write anything into a name, and a terminal would obey it. */
  private static String lines(String first, String... others) {
    String rest =
        Stream.of(others)
            .map(line -> line.replaceAll("\\s+", " ").replaceAll("\\p{C}", "\ufffd"))
            .filter(line -> !line.isBlank())
            .map(line -> "\n    " + line)
            .reduce("", String::concat);
    return first.replaceAll("\\p{C}", "\ufffd") + rest;
  }
}
