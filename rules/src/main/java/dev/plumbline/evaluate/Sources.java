package dev.plumbline.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The text that was judged, for reports that quote it. */
@FunctionalInterface
public interface Sources {
  /** Nothing is quoted. */
  Sources NONE = file -> List.of();

  /** The lines of the file of that name; none where there is no text. */
  List<String> lines(String file);

  /** The files themselves, each read once; what cannot be read, or is large, has no lines. */
  static Sources files() {
    Map<String, List<String>> read = new HashMap<>();
    return file -> read.computeIfAbsent(file, Sources::read);
  }

  private static List<String> read(String file) {
    long tooLarge = 1 << 20;
    try {
      Path path = Path.of(file);
      return Files.isRegularFile(path) && Files.size(path) <= tooLarge
          ? new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList()
          : List.of();
    } catch (IOException | InvalidPathException unreadable) {
      return List.of();
    }
  }
}
