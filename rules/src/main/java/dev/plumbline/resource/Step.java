package dev.plumbline.resource;

import java.util.List;

/**
 * The step from a node to one of its children.
 *
 * @param key the key in a map, or the digits of the index in a list
 */
record Step(String key, boolean isItem) {
  /** To the root of a document no step leads. */
  static final Step ROOT = new Step("", false);

  static Step field(String name) {
    return new Step(name, false);
  }

  static Step item(int index) {
    return new Step(Integer.toString(index), true);
  }

  /** The path with this step behind it; a list item has the name it has, if it is the first. */
  String after(String path, Node child) {
    if (isItem) {
      return path + '[' + itemName(child) + ']';
    }
    return isPlain(key) ? path + (path.isEmpty() ? "" : ".") + key : path + '[' + quote(key) + ']';
  }

  private String itemName(Node item) {
    String name = item.get("name").text();
    if (name.isEmpty() || !isFirstNamed(name, item.parent().items())) {
      return key;
    }
    return isPlain(name) && !name.chars().allMatch(Character::isDigit) ? name : quote(name);
  }

  private boolean isFirstNamed(String name, List<Node> items) {
    return items.stream()
        .filter(item -> item.get("name").text().equals(name))
        .findFirst()
        .filter(first -> first.key().equals(key))
        .isPresent();
  }

  private static boolean isPlain(String key) {
    return !key.isEmpty()
        && key.chars()
            .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_'));
  }

  private static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
