package dev.plumbline.source;

import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Skipped;
import dev.plumbline.resource.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the files below the paths that a user names, each once, in the order of their names. */
final class FileWalk {

  /**
   * A file to read.
   *
   * @param name as the user would write it, with {@code /} between its parts
   * @param tree the directory that the user named, or that of the file
   */
  record Found(Path path, String name, Path tree) {}

  private final Predicate<Path> ignore;
  private final int limit;
  private final List<Found> found = new ArrayList<>();
  private final List<InputError> errors = new ArrayList<>();
  private final List<Skipped> notEntered = new ArrayList<>();
  private final Set<Path> files = new HashSet<>();
  private final Set<Path> directories = new HashSet<>();
  private Predicate<Path> wanted = FileWalk::isManifest;
  private Path tree = Path.of("");
  private boolean isFull;
  private boolean isEmpty;

  FileWalk(Predicate<Path> ignore, int limit) {
    this.ignore = ignore;
    this.limit = limit;
  }

  List<Found> found() {
    return found;
  }

  /** The directories that are left out for their names. */
  List<Skipped> notEntered() {
    return notEntered;
  }

  List<InputError> errors() {
    return errors;
  }

  /** Adds what a path means: a file, the manifests below a directory, or those a glob matches. */
  void add(Path path) {
    directories.clear();
    Glob glob = Glob.of(path.toString());
    tree =
        Files.isDirectory(path) ? path : path.resolveSibling(glob.isPattern() ? glob.base() : "");
    if (Files.isDirectory(path)) {
      isEmpty = true;
      directory(path, List.of());
      if (isEmpty) {
        error(path, "a directory without YAML or JSON files");
      }
    } else if (Files.exists(path)) {
      file(path);
    } else if (glob.isPattern() && Files.isDirectory(path.resolveSibling(glob.base()))) {
      matches(path, glob);
    } else {
      error(path, Files.isSymbolicLink(path) ? "the link leads nowhere" : "no such file");
    }
  }

  private void matches(Path path, Glob glob) {
    int before = found.size() + errors.size();
    wanted = file -> isManifest(file) && glob.matches(file.toString());
    directory(path.getFileSystem().getPath(glob.base()), List.of());
    wanted = FileWalk::isManifest;
    if (before == found.size() + errors.size()) {
      error(path, "no file matches");
    }
  }

  private void directory(Path directory, List<Path> above) {
    try {
      Path real = directory.toRealPath();
      if (above.contains(real)) {
        error(directory, "the link leads back to a directory above it");
      } else if (directories.add(real)) {
        List<Path> path = new ArrayList<>(above);
        path.add(real);
        for (Path child : children(directory)) {
          child(child, path);
        }
      }
    } catch (IOException unreadable) {
      error(directory, Reasons.of(unreadable));
    }
  }

  private static List<Path> children(Path directory) throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      return children.sorted().toList();
    }
  }

  private void child(Path child, List<Path> above) {
    if (Files.isDirectory(child)) {
      if (isHidden(child)) {
        notEntered.add(new Skipped(new Location(name(child), Span.START), Skipped.Reason.HIDDEN));
      } else if (!ignore.test(child)) {
        directory(child, above);
      }
    } else if (wanted.test(child)) {
      isEmpty = false;
      if (Files.isRegularFile(child)) {
        file(child);
      } else if (Files.isSymbolicLink(child) && !ignore.test(child)) {
        error(child, "the link leads nowhere");
      }
    }
  }

  private void file(Path file) {
    try {
      if (ignore.test(file) || isFull || !files.add(file.toRealPath())) {
        return;
      }
    } catch (IOException unreadable) {
      error(file, Reasons.of(unreadable));
      return;
    }
    isFull = found.size() == limit;
    if (isFull) {
      error(file, "not read, nor is any file after it: more than %,d files".formatted(limit));
    } else {
      found.add(new Found(file, name(file), tree));
    }
  }

  private void error(Path path, String message) {
    isEmpty = false;
    errors.add(new InputError(new Location(name(path), Span.START), message));
  }

  private static boolean isHidden(Path directory) {
    String name = directory.getFileName().toString();
    return name.startsWith(".") || name.equals("node_modules");
  }

  private static boolean isManifest(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml")
        || name.endsWith(".yml")
        || name.endsWith(".json")
        || file.endsWith("Kustomization");
  }

  /** A path in the words of the user, but without {@code ./} before it. */
  static String name(Path path) {
    String name = path.toString().replace(path.getFileSystem().getSeparator(), "/");
    return name.startsWith("./") && name.length() > 2 ? name.substring(2) : name;
  }
}
