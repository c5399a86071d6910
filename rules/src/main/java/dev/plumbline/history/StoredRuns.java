package dev.plumbline.history;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The runs of which reports are kept in a folder: each {@code *.json} in it, by name, links
 * followed and each file once. What is no such report is an error, and never left out in silence.
 */
public final class StoredRuns {
  private static final int MAX_FILES = 2_000;
  private static final int MAX_BYTES = 64 << 20;

  private final LocalDate today;
  private final SortedMap<LocalDate, Run> runs = new TreeMap<>();
  private final List<InputError> errors = new ArrayList<>();
  private int read;

  private StoredRuns(LocalDate today) {
    this.today = today;
  }

  /**
   * Reads the folder.
   *
   * @param today of which a stored run is replaced by the one that asks
   */
  public static StoredRuns read(Path folder, LocalDate today) {
    StoredRuns stored = new StoredRuns(today);
    stored.readFolder(folder.normalize());
    return stored;
  }

  /** Whether a file is taken for a report that is kept in that folder. */
  public static boolean holds(Path folder, Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return isNamedAsOne(absolute) && folder.normalize().equals(absolute.getParent());
  }

  public History history() {
    return new History(List.copyOf(runs.values()), read - runs.size());
  }

  /** What of it cannot be used. */
  public List<InputError> errors() {
    return errors;
  }

  private void readFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      error(folder, "the profile names it as history, and there is no such folder: create it");
      return;
    }
    try (Stream<Path> children = Files.list(folder)) {
      List<Path> files = children.filter(StoredRuns::isNamedAsOne).sorted().toList();
      if (files.size() > MAX_FILES) {
        error(
            folder,
            "holds %,d stored runs, and no more than %,d are read: move old ones elsewhere"
                .formatted(files.size(), MAX_FILES));
        return;
      }
      Set<Path> seen = new HashSet<>();
      for (Path file : files) {
        if (!Files.isDirectory(file) && isNew(file, seen)) {
          readFile(file);
        }
      }
    } catch (IOException unreadable) {
      error(folder, reason(unreadable));
    }
  }

  private static boolean isNamedAsOne(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".json") && !name.startsWith(".");
  }

  private boolean isNew(Path file, Set<Path> seen) {
    try {
      return seen.add(file.toRealPath());
    } catch (IOException unreadable) {
      error(file, Files.isSymbolicLink(file) ? "the link leads nowhere" : reason(unreadable));
      return false;
    }
  }

  private void readFile(Path file) {
    if (!Files.isRegularFile(file)) {
      error(file, "no regular file, and so no stored run");
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] text = in.readNBytes(MAX_BYTES + 1);
      if (text.length > MAX_BYTES) {
        error(file, "larger than %,d bytes, so not read".formatted(MAX_BYTES));
      } else if (text.length == 0) {
        error(file, "empty, where a stored run belongs: let --output json=FILE write it");
      } else {
        add(file, RunReader.read(text));
      }
    } catch (NoRunException none) {
      error(file, String.valueOf(none.getMessage()));
    } catch (JsonProcessingException malformed) {
      errors.add(
          new InputError(
              new Location(name(file), span(malformed)),
              "not valid JSON: " + firstLine(malformed.getOriginalMessage())));
    } catch (IOException unreadable) {
      error(file, reason(unreadable));
    }
  }

  /** Of two on one day the later one counts, by the names of their files. */
  private void add(Path file, Run run) {
    if (run.day().isAfter(today)) {
      error(file, "a run of %s, and today is %s".formatted(run.day(), today));
      return;
    }
    read++;
    if (run.day().isBefore(today)) {
      runs.put(run.day(), run);
    }
  }

  private void error(Path path, String message) {
    errors.add(new InputError(new Location(name(path), Span.START), message));
  }

  /** As seen from here, where it is below, as manifests are shown. */
  private static String name(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path shown = path.startsWith(here) ? here.relativize(path) : path;
    return shown.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static Span span(JsonProcessingException malformed) {
    JsonLocation place = malformed.getLocation();
    if (place == null) {
      return Span.START;
    }
    int line = Math.max(1, place.getLineNr());
    int column = Math.max(1, place.getColumnNr());
    return new Span(line, column, line, column);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("malformed");
  }

  private static String reason(IOException unreadable) {
    return unreadable instanceof AccessDeniedException
        ? "no permission to read this"
        : "cannot be read: " + unreadable.getMessage();
  }
}
