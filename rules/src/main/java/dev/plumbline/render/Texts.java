package dev.plumbline.render;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Origin;
import dev.plumbline.source.Contents;
import dev.plumbline.source.DocumentText;
import dev.plumbline.source.FileText;
import dev.plumbline.source.Limits;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is in the files of a build, as far as it can be read; the tool says what is wrong. */
final class Texts {
  private Texts() {}

  static Optional<String> of(Path file) {
    try {
      return FileText.of(Contents.ON_DISK.read(file, Limits.DEFAULT.fileBytes()))
          .map(FileText::text);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** The documents of a file. */
  static List<Node> documents(Path file) {
    return of(file).map(text -> documents(text, Origin.file(name(file)))).orElse(List.of());
  }

  static List<Node> documents(String text, Origin origin) {
    return DocumentText.in(text).stream()
        .flatMap(document -> document.values().stream())
        .map(value -> Node.root(origin, value))
        .toList();
  }

  /** The first document of a file. */
  static Optional<Node> document(Path file) {
    return documents(file).stream().findFirst();
  }

  /** A path in the words of the user, with {@code /} between its parts. */
  static String name(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  static Path directory(Path file) {
    return file.resolveSibling("");
  }

  static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /** The path that a text names, as seen from a directory. */
  static Optional<Path> path(Path directory, String text) {
    if (text.isEmpty() || text.contains("\n")) {
      return Optional.empty();
    }
    try {
      return Optional.of(directory.resolve(text).normalize());
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }
}
