package dev.plumbline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A manifest whose lines with findings end in {@code # finding: message}. */
record MarkedFindings(String manifest) {
  private static final Pattern MARKER = Pattern.compile("\\s+# finding: ");
  private static final String MARKER_ALONE = "# finding:";

  /** Each marked finding as {@code line: message}. */
  List<String> expected() {
    List<String> expected = new ArrayList<>();
    List<String> lines = manifest.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String[] parts = MARKER.split(lines.get(i), -1);
      for (int part = 1; part < parts.length; part++) {
        expected.add((i + 1) + ": " + parts[part].strip());
      }
    }
    return expected;
  }

  /** The lines whose marker is no end of a line with content. */
  List<String> misplaced() {
    return manifest
        .lines()
        .filter(line -> line.contains(MARKER_ALONE))
        .filter(line -> line.strip().startsWith("#") || !MARKER.matcher(line).find())
        .toList();
  }

  /** The manifest without its markers. */
  String unmarked() {
    return manifest.lines().map(line -> MARKER.split(line, 2)[0] + "\n").reduce("", String::concat);
  }
}
