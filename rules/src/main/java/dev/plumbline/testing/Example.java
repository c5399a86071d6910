package dev.plumbline.testing;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Value;
import dev.plumbline.source.ManifestReader;
import dev.plumbline.source.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A manifest of a rule, whose lines with findings end in {@code # finding: message}. */
record Example(String manifest) {
  /** The name of the file that it seems to come from. */
  static final String FILE = "test.yaml";

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

  private String unmarked() {
    return manifest.lines().map(line -> MARKER.split(line, 2)[0] + "\n").reduce("", String::concat);
  }

  /** As the whole of its namespaces. */
  Inventory closed() {
    return read(manifest).inventory(World.CLOSED);
  }

  /** What each document says. */
  List<Value> documents() {
    return documents(manifest);
  }

  /** What each document would say without the markers; the same, unless one is no comment. */
  List<Value> unmarkedDocuments() {
    return documents(unmarked());
  }

  private static List<Value> documents(String text) {
    return read(text).resources().stream()
        .map(resource -> Objects.requireNonNull(resource.root().value()))
        .toList();
  }

  private static Reading read(String text) {
    Reading reading = ManifestReader.withDefaults().readText(FILE, text);
    if (!reading.errors().isEmpty()) {
      throw new AssertionError("the example cannot be read: " + reading.errors());
    }
    return reading;
  }
}
