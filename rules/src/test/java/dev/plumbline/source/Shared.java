package dev.plumbline.source;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Golden data that lies beside the repository; tests are skipped where it does not. */
public final class Shared {
  private static final Path FOLDER =
      Path.of(System.getProperty("plumbline.shared", "../../shared"));

  private Shared() {}

  public static Path path(String first, String... more) {
    Path path = FOLDER.resolve(Path.of(first, more));
    assumeTrue(Files.exists(path), () -> "skipped: there is no " + path.toAbsolutePath());
    return path;
  }
}
