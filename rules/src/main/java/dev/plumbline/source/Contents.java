package dev.plumbline.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where what is in a file is read from. */
@FunctionalInterface
public interface Contents {
  /** The file itself. */
  Contents ON_DISK =
      (file, most) -> {
        try (InputStream in = Files.newInputStream(file)) {
          return in.readNBytes(most);
        }
      };

  /** That many bytes of a file, or all where it has fewer. */
  byte[] read(Path file, int most) throws IOException;
}
