package dev.plumbline.blueprint;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Value;
import java.util.List;
import java.util.regex.Pattern;

/** Words of a blueprint: one, or a list of them. */
final class Texts {
  private Texts() {}

  /** The scalars of a list; of a single scalar, that one. */
  static List<String> of(Node node) {
    return nodes(node).stream().map(Node::scalar).toList();
  }

  /** The items of a list; of anything else that is written, itself. */
  static List<Node> nodes(Node node) {
    if (node.is(Value.Type.LIST)) {
      return node.items();
    }
    return node.isPresent() ? List.of(node) : List.of();
  }

  /** Whether a text is what a pattern says, in which a star stands for any characters. */
  static boolean matches(String pattern, String text) {
    StringBuilder regex = new StringBuilder();
    for (String part : pattern.split("\\*+", -1)) {
      regex.append(regex.isEmpty() ? "" : ".*").append(part.isEmpty() ? "" : Pattern.quote(part));
      if (regex.isEmpty()) {
        regex.append("(?:)");
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(text).matches();
  }
}
