package dev.plumbline.examples;

import dev.plumbline.evaluate.Lint;
import dev.plumbline.evaluate.Report;
import dev.plumbline.library.Library;
import dev.plumbline.profile.ProfileException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;

/** The examples as a door to a repository sees them, on a fixed day. */
final class Examples {
  /** The documented systems, each a folder with a broken twin in it. */
  static final List<String> SYSTEMS =
      List.of("doks-talos", "homelab-gitops", "liberty-hybrid", "vibebox", "vikingthe-dev");

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private Examples() {}

  static Report lint(String folder) throws IOException, ProfileException {
    return Lint.of(List.of(folder))
        .run(Library.rules(), TODAY, InputStream.nullInputStream(), files -> {});
  }
}
