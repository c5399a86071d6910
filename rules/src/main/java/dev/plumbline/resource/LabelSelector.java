package dev.plumbline.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        case "NotIn" -> value == null || !values.contains(value);
        case "Exists" -> value != null;
        case "DoesNotExist" -> value == null;
        default -> false;
      };
    }
  }

  public LabelSelector {
    labels = Map.copyOf(labels);
    expressions = List.copyOf(expressions);
  }

  /** The selector with {@code matchLabels} and {@code matchExpressions} below that node. */
  public static LabelSelector of(Node node) {
    List<Requirement> expressions = new ArrayList<>();
    for (Node item : node.get("matchExpressions").items()) {
      expressions.add(
          new Requirement(
              item.get("key").text(),
              item.get("operator").text(),
              item.get("values").items().stream().map(Node::text).toList()));
    }
    return new LabelSelector(Resource.strings(node.get("matchLabels")), expressions);
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
}
