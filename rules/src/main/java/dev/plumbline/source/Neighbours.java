package dev.plumbline.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files that a file may name: those in the directory that the user named, or below it. */
final class Neighbours {
  /** Of a text that stands in no file. */
  static final Neighbours NONE = new Neighbours(Optional.empty(), Optional.empty());

  private static final int MOST_BYTES = 1 << 20;

  private final Optional<Path> file;
  private final Optional<Path> tree;
  private final Map<String, Optional<Neighbour>> known = new HashMap<>();

  private Neighbours(Optional<Path> file, Optional<Path> tree) {
    this.file = file;
    this.tree = tree;
  }

  /**
   * @param tree beyond which nothing is read
   */
  static Neighbours of(Path file, Path tree) {
    return new Neighbours(Optional.of(file), Optional.of(tree));
  }

  /** A file to read, and its text. */
  record Neighbour(String name, String text, Neighbours neighbours) {}

  /** The file of that path, seen from this one; empty where it is not there to be read. */
  Optional<Neighbour> find(String path) {
    return file.isEmpty() || tree.isEmpty() || path.isEmpty()
        ? Optional.empty()
        : known.computeIfAbsent(path, name -> look(file.get(), tree.get(), name));
  }

  private static Optional<Neighbour> look(Path file, Path tree, String path) {
    try {
      Path found = file.resolveSibling(path).normalize();
      boolean isInside = found.toRealPath().startsWith(tree.toRealPath());
      return isInside && Files.isRegularFile(found) && Files.size(found) <= MOST_BYTES
          ? Optional.of(read(found, tree))
          : Optional.empty();
    } catch (IOException | InvalidPathException unreadable) {
      return Optional.empty();
    }
  }

  private static Neighbour read(Path found, Path tree) throws IOException {
    return new Neighbour(
        FileWalk.name(found),
        TextBytes.decode(Contents.ON_DISK.read(found, MOST_BYTES)).text(),
        of(found, tree));
  }
}
