package dev.plumbline.reach;

import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.List;

/** A NetworkPolicy, read as the API server defaults it. */
public record Policy(Resource resource) {

  public String name() {
    return resource.name();
  }

  /** The pods of its own namespace that it is about; an absent selector selects all of them. */
  public LabelSelector pods() {
    return LabelSelector.of(spec().get("podSelector"));
  }

  /** Whether the pods it selects are closed in that direction but for what rules let through. */
  public boolean isolates(Direction direction) {
    List<Node> types = spec().get("policyTypes").items();
    return types.isEmpty()
        ? direction == Direction.INGRESS || !written(direction).isEmpty()
        : types.stream().anyMatch(type -> type.text().equals(direction.type()));
  }

  /** The rules that take effect: none where the policy does not isolate in that direction. */
  public List<PolicyRule> rules(Direction direction) {
    return isolates(direction) ? written(direction) : List.of();
  }

  /** The rules as written, whether they take effect or not. */
  public List<PolicyRule> written(Direction direction) {
    return spec().get(direction.rules()).items().stream()
        .map(node -> new PolicyRule(node, direction))
        .toList();
  }

  private Node spec() {
    return resource.get("spec");
  }
}
