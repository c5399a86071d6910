package dev.plumbline.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The text that was judged, for reports that quote it. A report travels further than a manifest: of
 * a file with a Secret nothing is quoted.
 */
public final class Sources {
  /** Nothing is quoted. */
  public static final Sources NONE = new Sources(file -> List.of());

  private static final long TOO_LARGE = 1 << 20;
  private static final Pattern SECRET =
      Pattern.compile(".*\\bkind[\"']?\\s*:\\s*[\"']?Secret\\b.*");

  private final Function<String, List<String>> reader;
  private final Map<String, List<String>> quotable = new HashMap<>();

  /**
   * @param reader gives the lines of the file of that name; none where there is no text
   */
  public Sources(Function<String, List<String>> reader) {
    this.reader = reader;
  }

  /** The files themselves, each read once; what cannot be read, or is large, has no lines. */
  public static Sources files() {
    return new Sources(Sources::read);
  }

  /** The lines of a file; none where there is no text, or none to be quoted. */
  List<String> lines(String file) {
    return quotable.computeIfAbsent(file, this::quotable);
  }

  private List<String> quotable(String file) {
    List<String> lines = reader.apply(file);
    return lines.stream().anyMatch(line -> SECRET.matcher(line).matches()) ? List.of() : lines;
  }

  private static List<String> read(String file) {
    try {
      Path path = Path.of(file);
      return Files.isRegularFile(path) && Files.size(path) <= TOO_LARGE
          ? new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList()
          : List.of();
    } catch (IOException | InvalidPathException unreadable) {
      return List.of();
    }
  }
}
