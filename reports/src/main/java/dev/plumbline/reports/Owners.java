package dev.plumbline.reports;

import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.Scope;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose an object is: by its own word, that of its pods, or that of its namespace. */
final class Owners {
  private final Optional<String> label;
  private final Map<String, String> ofNamespaces = new HashMap<>();

  Owners(Report report) {
    label = report.profile().ownerLabel();
    for (Scope scope : report.scopes()) {
      for (Resource namespace : scope.inventory().all(Kind.NAMESPACE)) {
        own(namespace).ifPresent(owner -> ofNamespaces.putIfAbsent(namespace.name(), owner));
      }
    }
  }

  /** Whether there is a word for it in this profile. */
  boolean areKnown() {
    return label.isPresent();
  }

  /** Empty where nobody says. */
  String of(Resource resource) {
    return own(resource).orElseGet(() -> ofNamespaces.getOrDefault(resource.namespace(), ""));
  }

  private Optional<String> own(Resource resource) {
    Workload workload = Workload.of(resource);
    return label.flatMap(
        key ->
            Stream.of(
                    resource.root().at("metadata", "labels", key).scalar(),
                    resource.root().at("metadata", "annotations", key).scalar(),
                    workload.labels().getOrDefault(key, ""),
                    workload.annotations().getOrDefault(key, ""))
                .filter(owner -> !owner.isEmpty())
                .findFirst());
  }
}
