package dev.plumbline.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One value of an example that becomes another.
 *
 * @param fact what of the document is then no longer true
 * @param file in the system's folder
 * @param old the text to change, which occurs once
 */
record Change(String system, String fact, String file, String old, String changed) {

  /** One a line: fact, file, old and new text between tabs; \n stands for the end of a line. */
  static List<Change> of(String system, Path table) throws IOException {
    return Files.readAllLines(table).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(cells -> new Change(system, cells[0], cells[1], text(cells[2]), text(cells[3])))
        .toList();
  }

  private static String text(String cell) {
    return cell.replace("\\n", "\n");
  }

  /** Copies the system and changes the value; the lines that are others now, as file:line. */
  Set<String> applyIn(Path folder) throws IOException {
    Path copy = folder.resolve(system);
    try (Stream<Path> files = Files.walk(Path.of(system))) {
      for (Path from : files.toList()) {
        Path to = copy.resolve(Path.of(system).relativize(from));
        if (Files.isDirectory(from)) {
          Files.createDirectories(to);
        } else {
          Files.copy(from, to);
        }
      }
    }
    Path target = copy.resolve(file);
    String text = Files.readString(target);
    int at = text.indexOf(old);
    if (at < 0 || text.indexOf(old, at + 1) >= 0) {
      throw new IllegalArgumentException(this + ": the old text must occur exactly once");
    }
    Files.writeString(target, text.substring(0, at) + changed + text.substring(at + old.length()));
    return changedLines(text.lines().toList(), Files.readAllLines(target)).stream()
        .map(line -> target + ":" + line)
        .collect(Collectors.toSet());
  }

  private static Set<Integer> changedLines(List<String> before, List<String> after) {
    int first = 0;
    while (first < Math.min(before.size(), after.size())
        && before.get(first).equals(after.get(first))) {
      first++;
    }
    int last = 0;
    while (last < Math.min(before.size(), after.size()) - first
        && before.get(before.size() - 1 - last).equals(after.get(after.size() - 1 - last))) {
      last++;
    }
    Set<Integer> lines = new TreeSet<>();
    for (int line = first; line < Math.max(after.size() - last, first + 1); line++) {
      lines.add(line + 1);
    }
    return lines;
  }

  @Override
  public String toString() {
    return fact + " in " + system + "/" + file + ": " + changed.strip();
  }
}
