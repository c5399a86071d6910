package dev.plumbline.blueprint;

import dev.plumbline.resource.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One fact of the document, with what it demands of manifests.
 *
 * @param id what the document, or whoever reads it, calls the fact
 * @param document where in the document it stands; empty where the blueprint does not say
 * @param unverified why manifests cannot show it; empty where they can
 * @param rules the built-in rules that hold it, on its components
 * @param components of which it speaks; none where it speaks of no certain ones
 * @param node where the blueprint says so
 */
public record Requirement(
    String id,
    String title,
    String document,
    Optional<String> unverified,
    List<String> rules,
    List<String> components,
    Node node) {
  private static final Set<String> DESCRIPTIONS =
      Set.of("id", "title", "document", "component", "components", "unverified");

  /** Stands for every workload. */
  static final String ALL = "all";

  public Requirement {
    rules = List.copyOf(rules);
    components = List.copyOf(components);
  }

  static Requirement of(Node node) {
    return of(node, Texts.of(componentsNode(node)));
  }

  private static Requirement of(Node node, List<String> components) {
    return new Requirement(
        node.get("id").scalar(),
        node.get("title").scalar(),
        node.get("document").scalar(),
        Optional.of(node.get("unverified").scalar()).filter(reason -> !reason.isEmpty()),
        Texts.of(node.get("rules")),
        components,
        node);
  }

  /** This requirement, and once for each of its {@code demands} as if it demanded only that. */
  public List<Requirement> parts() {
    List<Requirement> parts = new ArrayList<>(List.of(this));
    for (Node part : node.get("demands").items()) {
      Node named = componentsNode(part);
      List<String> own = named.isPresent() ? Texts.of(named) : components;
      List<String> ownRules = Texts.of(part.get("rules"));
      parts.add(new Requirement(id, title, document, unverified, ownRules, own, part));
    }
    return parts;
  }

  /** Whether it demands anything that can be held against manifests. */
  public boolean isDemanding() {
    return node.fields().stream().anyMatch(field -> !DESCRIPTIONS.contains(field.key()));
  }

  private static Node componentsNode(Node node) {
    return node.get("component").isPresent() ? node.get("component") : node.get("components");
  }

  /** Where it names its components. */
  Node componentsNode() {
    return componentsNode(node);
  }
}
