package dev.plumbline.blueprint;

import dev.plumbline.resource.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path such as {@code spec.tls[0].secretName}: fields, and in brackets a key with dots in it, the
 * name or the index of a list item, or a star for all of them.
 */
final class FieldPath {
  private static final Pattern STEP = Pattern.compile("\\[([^\\]]*)]|([^.\\[\\]]+)");

  private FieldPath() {}

  /** What stands there: one node, missing or not; with a star, any number of them. */
  static List<Node> find(Node root, String path) {
    List<Node> found = List.of(root);
    Matcher steps = STEP.matcher(path);
    while (steps.find()) {
      String bracket = steps.group(1);
      List<Node> next = new ArrayList<>();
      for (Node node : found) {
        if (bracket == null) {
          next.add(node.get(steps.group(2)));
        } else if (bracket.equals("*")) {
          next.addAll(node.items());
        } else {
          next.add(entry(node, bracket));
        }
      }
      found = next;
    }
    return found;
  }

  private static Node entry(Node node, String key) {
    List<Node> items = node.items();
    for (Node item : items) {
      if (item.get("name").scalar().equals(key)) {
        return item;
      }
    }
    boolean isIndex = key.matches("\\d{1,6}") && Integer.parseInt(key) < items.size();
    return isIndex ? items.get(Integer.parseInt(key)) : node.get(key);
  }
}
