package dev.plumbline.blueprint;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import java.util.List;
import java.util.Optional;

/**
 * What a document calls by one name, and which workloads that is.
 *
 * @param node where the blueprint says so; workloads are selected by {@code kind}, {@code
 *     namespace}, {@code name}, {@code file} (each may hold stars) and {@code labels} of the pods,
 *     and have the component's name where neither name nor labels are given
 */
public record Component(String name, Node node) {

  static Component of(Node node) {
    return new Component(node.key(), node);
  }

  /** Whether others declare it, and the blueprint only says what policies see of it. */
  boolean isElsewhere() {
    return node.get("elsewhere").isTrue();
  }

  /** Whether a workload is of this component. */
  public boolean includes(Resource workload) {
    boolean isNamed = node.get("name").isPresent() || node.get("labels").isPresent();
    return isEither("kind", workload.kind().name())
        && isEither("namespace", workload.namespace())
        && isEither("file", workload.root().location().file())
        && (isNamed ? isEither("name", workload.name()) : name.equals(workload.name()))
        && Workload.of(workload)
            .labels()
            .entrySet()
            .containsAll(Resource.strings(node.get("labels")).entrySet());
  }

  private boolean isEither(String field, String value) {
    List<String> patterns = Texts.of(node.get(field));
    return patterns.isEmpty() || patterns.stream().anyMatch(p -> Texts.matches(p, value));
  }

  /**
   * The container that the document speaks of: the one it names, else the one called like the
   * component or the workload, else the first that runs as long as the pod does.
   */
  Optional<Container> container(Resource workload) {
    List<Container> containers = Workload.of(workload).containers();
    List<String> names = List.of(node.get("container").text(), name, workload.name());
    return names.stream()
        .flatMap(one -> containers.stream().filter(container -> container.name().equals(one)))
        .findFirst()
        .or(() -> containers.stream().filter(c -> c.role() == Container.Role.MAIN).findFirst())
        .or(() -> containers.stream().findFirst());
  }

  /** As in {@code backend (Deployment backend/backend)}. */
  String described() {
    List<String> parts =
        List.of(node.get("kind").scalar(), node.get("namespace").scalar()).stream()
            .filter(part -> !part.isEmpty())
            .toList();
    String given = node.get("name").scalar();
    String where = String.join(" ", parts) + (parts.isEmpty() || given.isEmpty() ? "" : "/");
    return where.isEmpty() && given.isEmpty() ? name : name + " (" + where + given + ")";
  }
}
