package dev.plumbline.render;

import dev.plumbline.resource.Node;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A Helm chart, as it says of itself. */
record Chart(Path file, Node root) {
  static final String NAME = "Chart.yaml";

  private static final int LONGEST_RELEASE = 53;

  static Optional<Chart> at(Path file) {
    return Texts.document(file).map(root -> new Chart(file, root));
  }

  Path directory() {
    return Texts.directory(file);
  }

  boolean isLibrary() {
    return root.get("type").text().equals("library");
  }

  /** Whether a file is the chart's. */
  boolean holds(Path other) {
    return Texts.absolute(other).startsWith(Texts.absolute(directory()));
  }

  boolean isInside(Chart other) {
    return other.holds(directory())
        && !Texts.absolute(directory()).equals(Texts.absolute(other.directory()));
  }

  /** A release is called as its chart. */
  String release() {
    String name = root.get("name").scalar().toLowerCase(Locale.ROOT);
    return name.substring(0, Math.min(name.length(), LONGEST_RELEASE));
  }
}
