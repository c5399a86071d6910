package dev.plumbline.resource;

import dev.plumbline.resource.Value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A {@code metav1.LabelSelector}: every pair and every expression must hold. An empty selector
 * selects everything; what an absent one selects depends on the field, so ask the field.
 */
public record LabelSelector(Map<String, String> labels, List<Requirement> expressions) {

  /** One entry of {@code matchExpressions}. */
  public record Requirement(String key, String operator, List<String> values) {

    /** By the API's meaning: NotIn and DoesNotExist hold for objects without the key. */
    boolean holds(Map<String, String> labels) {
      String value = labels.get(key);
      return switch (operator) {
        case "In" -> value != null && values.contains(value);
        case "NotIn" -> !values.isEmpty() && (value == null || !values.contains(value));
        case "Exists" -> value != null;
        case "DoesNotExist" -> value == null;
        default -> false;
      };
    }

    @Override
    public String toString() {
      return switch (operator) {
        case "In", "NotIn" -> key + (operator.equals("In") ? " in " : " not in ") + values;
        case "DoesNotExist" -> "!" + key;
        default -> key;
      };
    }
  }

  /** Holds for nothing: what the API server refuses must not look as if it selected everything. */
  private static final Requirement UNREADABLE = new Requirement("", "", List.of());

  public LabelSelector {
    labels = Map.copyOf(labels);
    expressions = List.copyOf(expressions);
  }

  /**
   * The selector with {@code matchLabels} and {@code matchExpressions} below that node. One with
   * something of the wrong type selects nothing.
   */
  public static LabelSelector of(Node node) {
    Node labels = node.get("matchLabels");
    List<Requirement> expressions = new ArrayList<>();
    boolean readable =
        isMissingOr(Type.MAP, node)
            && isMissingOr(Type.MAP, labels)
            && isMissingOr(Type.LIST, node.get("matchExpressions"))
            && labels.fields().stream().allMatch(label -> label.is(Type.STRING));
    if (!readable) {
      expressions.add(UNREADABLE);
    }
    for (Node item : node.get("matchExpressions").items()) {
      expressions.add(
          new Requirement(
              item.get("key").text(),
              item.get("operator").text(),
              item.get("values").items().stream().map(Node::text).toList()));
    }
    return new LabelSelector(Resource.strings(labels), expressions);
  }

  private static boolean isMissingOr(Type type, Node node) {
    return node.isMissing() || node.is(type);
  }

  /** A plain map of labels, as a Service has. */
  public static LabelSelector ofLabels(Node map) {
    return new LabelSelector(Resource.strings(map), List.of());
  }

  public boolean isEmpty() {
    return labels.isEmpty() && expressions.isEmpty();
  }

  /** Whether an object with those labels is selected. */
  public boolean matches(Map<String, String> candidate) {
    return candidate.entrySet().containsAll(labels.entrySet())
        && expressions.stream().allMatch(requirement -> requirement.holds(candidate));
  }

  /** As people write it, in a fixed order: {@code app=cart, tier in [web, api]}. */
  @Override
  public String toString() {
    return Stream.concat(
            new TreeMap<>(labels).entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()),
            expressions.stream().map(Requirement::toString))
        .collect(Collectors.joining(", "));
  }
}
