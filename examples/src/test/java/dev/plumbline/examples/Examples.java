package dev.plumbline.examples;

import dev.plumbline.evaluate.Lint;
import dev.plumbline.evaluate.Report;
import dev.plumbline.library.Library;
import dev.plumbline.profile.ProfileException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The examples as a door to a repository sees them, on a fixed day. */
final class Examples {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private Examples() {}

  static Report lint(String folder) throws IOException, ProfileException {
    return new Lint(
            List.of(folder),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "default")
        .run(Library.rules(), TODAY, InputStream.nullInputStream(), files -> {});
  }
}
