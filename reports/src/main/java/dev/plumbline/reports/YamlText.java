package dev.plumbline.reports;

/** Block YAML whose values are all quoted, so that none is anything but a string. */
final class YamlText {
  private final StringBuilder out = new StringBuilder();

  void start() {
    out.append("---\n");
  }

  /** A line of our own. */
  void line(int depth, String own) {
    out.append("  ".repeat(depth)).append(own).append('\n');
  }

  void open(int depth, String key) {
    line(depth, key + ":");
  }

  void field(int depth, String key, String value) {
    line(depth, key + ": " + quoted(value));
  }

  void number(int depth, String key, long value) {
    line(depth, key + ": " + value);
  }

  private static String quoted(String text) {
    return '"' + Visible.of(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
