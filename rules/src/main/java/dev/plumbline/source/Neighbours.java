package dev.plumbline.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The files that a file may name: those in the directory that the user named, or below it. */
final class Neighbours {
  /** Of a text that stands in no file. */
  static final Neighbours NONE = new Neighbours(Optional.empty(), Optional.empty(), 0);

  private final Optional<Path> file;
  private final Optional<Path> tree;
  private final int limit;

  private Neighbours(Optional<Path> file, Optional<Path> tree, int limit) {
    this.file = file;
    this.tree = tree;
    this.limit = limit;
  }

  /**
   * @param tree beyond which nothing is read
   * @param limit the size of a file beyond which it is not read
   */
  static Neighbours of(Path file, Path tree, int limit) {
    return new Neighbours(Optional.of(file), Optional.of(tree), limit);
  }

  /** A file to read, and its text. */
  record Neighbour(String name, String text, Neighbours neighbours) {}

  /** The file of that path, seen from this one; empty where it is not there to be read. */
  Optional<Neighbour> find(String path) {
    if (file.isEmpty() || tree.isEmpty() || path.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path found = file.get().resolveSibling(path).normalize();
      boolean isInside = found.toRealPath().startsWith(tree.get().toRealPath());
      return isInside && Files.isRegularFile(found) && Files.size(found) <= limit
          ? Optional.of(read(found))
          : Optional.empty();
    } catch (IOException | InvalidPathException unreadable) {
      return Optional.empty();
    }
  }

  private Neighbour read(Path found) throws IOException {
    return new Neighbour(
        FileWalk.name(found),
        TextBytes.decode(Contents.ON_DISK.read(found, limit)).text(),
        new Neighbours(Optional.of(found), tree, limit));
  }
}
