package dev.plumbline.resource;

import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Scalar;
import dev.plumbline.resource.Value.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document, written or not. A node always exists: asking for what is not there gives a
 * missing node, which knows its path, and the position of its nearest written ancestor. Immutable.
 */
public final class Node {
  private final @Nullable Node parent;
  private final Origin origin;
  private final Step step;
  private final @Nullable Value value;
  private final Span span;

  /** Null but for a node that is shown otherwise than it is written. */
  private final @Nullable View view;

  /**
   * What readers see who call things otherwise than whoever wrote them.
   *
   * @param written the node itself
   * @param key what those readers call it
   * @param fields the children that they find elsewhere, or changed
   * @param items the items that they find
   */
  private record View(Node written, String key, Map<String, Node> fields, List<Node> items) {}

  private Node(
      @Nullable Node parent,
      Origin origin,
      Step step,
      @Nullable Value value,
      Span span,
      @Nullable View view) {
    this.view = view;
    this.parent = parent;
    this.origin = origin;
    this.step = step;
    this.value = value;
    this.span = span;
  }

  /** The root of a document read from the file of that name. */
  public static Node root(String file, Value value) {
    return root(Origin.file(file), value);
  }

  /** The root of a document from there. */
  public static Node root(Origin origin, Value value) {
    return new Node(null, origin, Step.ROOT, value, Span.ofFirstToken(value), null);
  }

  /** The child of that name; missing where this is no map or has no such key. */
  public Node get(String key) {
    Node shown = view == null ? null : view.fields().get(key);
    return shown == null ? child(key) : shown;
  }

  private Node child(String key) {
    Entry entry = value instanceof Mapping map ? map.entries().get(key) : null;
    return entry == null
        ? new Node(this, origin, Step.field(key), null, span, null)
        : entryNode(entry);
  }

  /** The descendant at the end of those keys. */
  public Node at(String... keys) {
    Node node = this;
    for (String key : keys) {
      node = node.get(key);
    }
    return node;
  }

  /** This node for readers who find some children elsewhere: each by the name they know it by. */
  Node showing(Map<String, Node> children) {
    Map<String, Node> fields = new TreeMap<>();
    children.forEach((name, child) -> fields.put(name, child.as(name)));
    boolean isMade = value == null && children.values().stream().anyMatch(Node::isPresent);
    Value shown = isMade ? new Mapping(Map.of(), List.of(), span) : value;
    return shown(shown, new View(written(), key(), fields, List.of()));
  }

  /** This node for readers who expect a list here, of these items. */
  Node showing(List<Node> items) {
    return shown(new Sequence(List.of(), span), new View(written(), key(), Map.of(), items));
  }

  /** This place for readers who take what is written there for that. */
  Node reading(Value.Type type, String text) {
    View other = new View(written(), key(), Map.of(), List.of());
    return shown(new Scalar(type, text, span), other);
  }

  /** This place for readers who go on in another file. */
  public Node holding(String otherFile, Value content) {
    return new Node(parent, Origin.file(otherFile), step, content, content.span(), null);
  }

  private Node as(String name) {
    View other =
        view == null
            ? new View(this, name, Map.of(), List.of())
            : new View(view.written(), name, view.fields(), view.items());
    return shown(value, other);
  }

  private Node shown(@Nullable Value other, View how) {
    return new Node(parent, origin, step, other, span, how);
  }

  /** This node with the key and the value that stand in the file. */
  public Node written() {
    return view == null ? this : view.written();
  }

  /** The items of a list, in order; none where this is no list. */
  public List<Node> items() {
    if (view != null && !view.items().isEmpty()) {
      return view.items();
    }
    if (!(value instanceof Sequence sequence)) {
      return List.of();
    }
    List<Node> items = new ArrayList<>(sequence.items().size());
    for (Value item : sequence.items()) {
      items.add(
          new Node(this, origin, Step.item(items.size()), item, Span.ofFirstToken(item), null));
    }
    return items;
  }

  /** The children of a map, in the order written; none where this is no map. */
  public List<Node> fields() {
    if (view != null && !view.fields().isEmpty()) {
      return view.fields().values().stream().filter(field -> field.type().isPresent()).toList();
    }
    return value instanceof Mapping map
        ? map.entries().values().stream().map(this::entryNode).toList()
        : List.of();
  }

  /**
   * Children written here whose key was written or merged again later, so that Kubernetes drops
   * them. To replace what was merged is what merging is for: those are not among them.
   */
  public List<Node> overridden() {
    return value instanceof Mapping map
        ? map.overridden().stream().filter(e -> !e.isMerged()).map(this::entryNode).toList()
        : List.of();
  }

  /** Calls the consumer with this node and every node below it, parents first. */
  public void walk(Consumer<Node> consumer) {
    consumer.accept(this);
    items().forEach(item -> item.walk(consumer));
    fields().forEach(field -> field.walk(consumer));
  }

  private Node entryNode(Entry entry) {
    Value child = entry.value();
    Span keyToEnd = child instanceof Scalar ? entry.keySpan().to(child.span()) : entry.keySpan();
    return new Node(this, origin, Step.field(entry.key()), child, keyToEnd, null);
  }

  /** The key or index of this node in its parent; empty for a root. */
  public String key() {
    return view == null ? step.key() : view.key();
  }

  /** Whether something other than null was written here: Kubernetes treats null as absent. */
  public boolean isPresent() {
    return value != null && value.type() != Value.Type.NULL;
  }

  /** Whether nothing, or null, was written here. */
  public boolean isMissing() {
    return !isPresent();
  }

  /** Whether null was written here, as in {@code key:} with nothing behind it. */
  public boolean isNull() {
    return value != null && value.type() == Value.Type.NULL;
  }

  /** The type of what was written; empty where nothing was. */
  public Optional<Value.Type> type() {
    return Optional.ofNullable(value).map(Value::type);
  }

  public boolean is(Value.Type type) {
    return value != null && value.type() == type;
  }

  /** Whether this is the boolean true; the string "true" is not. */
  public boolean isTrue() {
    return is(Value.Type.BOOLEAN) && scalar().equals("true");
  }

  /** Whether this is the boolean false; missing is not. */
  public boolean isFalse() {
    return is(Value.Type.BOOLEAN) && scalar().equals("false");
  }

  /** The content of a string; empty for every other type and where nothing was written. */
  public String text() {
    return is(Value.Type.STRING) ? scalar() : "";
  }

  /** The JSON text of a number, boolean or string (without quotes); empty for all else. */
  public String scalar() {
    return value instanceof Scalar scalar && scalar.type() != Value.Type.NULL ? scalar.text() : "";
  }

  /** A whole number within 64 bits; empty for every other value. */
  public OptionalLong integer() {
    return value instanceof Scalar scalar ? scalar.integer() : OptionalLong.empty();
  }

  /** What was written, without its place; null where nothing was. */
  public @Nullable Value value() {
    return value;
  }

  /** The document this node belongs to. */
  public Node root() {
    return parent == null ? this : parent.root();
  }

  /** The node above; a root is its own parent. */
  public Node parent() {
    return parent == null ? this : parent;
  }

  /** From the key to the end of the value where it is a scalar; of a missing node, its parent's. */
  public Location location() {
    return origin.location(span);
  }

  /** What a finding about what is written here has to add: how it came about; mostly empty. */
  public String remark() {
    return value == null ? "" : origin.remark(span);
  }

  /**
   * The path from the root, as in {@code spec.containers[app].ports[0]}: a list item is named by
   * its {@code name} where no earlier item has the same, else by its index from 0.
   */
  public String path() {
    if (view != null) {
      return view.written().path();
    }
    return parent == null ? "" : step.after(parent.path(), this);
  }

  @Override
  public String toString() {
    return location() + " " + path();
  }
}
