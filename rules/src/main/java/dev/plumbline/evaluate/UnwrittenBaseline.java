package dev.plumbline.evaluate;

import dev.plumbline.resource.Location;
import dev.plumbline.resource.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A baseline that a profile names and nobody wrote yet: nothing is known, so all counts. */
final class UnwrittenBaseline {
  private UnwrittenBaseline() {}

  /**
   * @param named by the profile
   */
  static List<Notice> of(Optional<Path> named) {
    return named.filter(file -> !Files.exists(file)).map(UnwrittenBaseline::notice).stream()
        .toList();
  }

  private static Notice notice(Path file) {
    return new Notice(
        Notice.Kind.NOT_WRITTEN,
        "",
        new Location(file.toString(), Span.START),
        "",
        "the profile names this baseline, and it is not there: every finding counts until"
            + " plumbline baseline writes it");
  }
}
