package dev.plumbline.render;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Value;
import java.util.List;
import java.util.Optional;

/** Finds in what people wrote what has become of it in what was rendered. */
final class Counterparts {
  private Counterparts() {}

  /** The same field or item in what the parent was made of. */
  static Optional<Node> of(Node rendered, boolean isItem, Node madeOf) {
    Optional<Node> same =
        isItem ? item(rendered, madeOf.items()) : Optional.of(madeOf.get(rendered.key()));
    return same.filter(node -> node.type().isPresent());
  }

  private static Optional<Node> item(Node rendered, List<Node> items) {
    Optional<Node> equal = items.stream().filter(item -> isSame(item, rendered)).findFirst();
    if (equal.isPresent()) {
      return equal;
    }
    String name = rendered.get("name").scalar();
    Optional<Node> named =
        items.stream()
            .filter(item -> !name.isEmpty() && item.get("name").scalar().equals(name))
            .findFirst();
    int index = Integer.parseInt(rendered.key());
    boolean mayMove = items.size() != rendered.parent().items().size();
    return named.isPresent() || mayMove || index >= items.size()
        ? named
        : Optional.of(items.get(index)).filter(item -> item.is(Value.Type.MAP));
  }

  /** Whether both say the same, wherever and however it is written. */
  static boolean isSame(Node one, Node other) {
    if (!one.type().equals(other.type()) || !one.scalar().equals(other.scalar())) {
      return false;
    }
    List<Node> items = one.items();
    List<Node> others = other.items();
    if (items.size() != others.size() || one.fields().size() != other.fields().size()) {
      return false;
    }
    for (int i = 0; i < items.size(); i++) {
      if (!isSame(items.get(i), others.get(i))) {
        return false;
      }
    }
    return one.fields().stream().allMatch(field -> isSame(field, other.get(field.key())));
  }
}
