package dev.plumbline.library.rbac;

import static java.util.Map.entry;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody a role is bound to. */
record BoundSubject(Node node, String kind, String namespace, String name) {
  private static final String SERVICE_ACCOUNT = "ServiceAccount";
  private static final String GROUP_OF_NAMESPACE = "system:serviceaccounts:";

  /** Those whom no binding needs to name: the group is above all authorization. */
  private static final String MASTERS = "system:masters";

  private static final Map<String, String> EVERYBODY =
      Map.ofEntries(
          entry("system:anonymous", "needs no credentials"),
          entry("system:unauthenticated", "needs no credentials"),
          entry("system:authenticated", "is every user and every pod"),
          entry("system:serviceaccounts", "is every pod"));

  static List<BoundSubject> of(Resource binding) {
    return binding.get("subjects").items().stream()
        .map(BoundSubject::of)
        .filter(subject -> !subject.name().isEmpty() && !subject.name().equals(MASTERS))
        .toList();
  }

  private static BoundSubject of(Node node) {
    return new BoundSubject(
        node, node.get("kind").text(), node.get("namespace").text(), node.get("name").text());
  }

  boolean isServiceAccount() {
    return kind.equals(SERVICE_ACCOUNT);
  }

  /** Who that is, where it is nobody in particular. */
  Optional<String> reach() {
    if (isServiceAccount()) {
      return name.equals("default")
          ? Optional.of("every pod gets that names none")
          : Optional.empty();
    }
    return name.startsWith(GROUP_OF_NAMESPACE)
        ? Optional.of("is every pod of a namespace")
        : Optional.ofNullable(EVERYBODY.get(name));
  }

  @Override
  public String toString() {
    return "%s \"%s%s\"".formatted(kind, namespace.isEmpty() ? "" : namespace + "/", name);
  }
}
