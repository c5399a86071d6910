package dev.plumbline.evaluate;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.NotEvaluated;
import dev.plumbline.rule.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves out what is said about the owner already: that of a ReplicaSet which its Deployment
 * causes, that of a Pod which its ReplicaSet causes. What an owned object has of its own, such as
 * an injected container, stays: so nobody hides a pod by naming an owner.
 */
final class Owned {
  /** Deployment, ReplicaSet and Pod are three; no chain of controllers comes near. */
  private static final int LONGEST_CHAIN = 8;

  private final Inventory inventory;
  private final Map<Place, Severity> places = new HashMap<>();
  private final Set<Place> unknown = new HashSet<>();

  /** The same place in the pods of an owner and of what it owns. */
  private record Place(String rule, ResourceKey object, String pathInPod) {}

  Owned(Inventory inventory, List<Finding> findings, List<NotEvaluated> notEvaluated) {
    this.inventory = inventory;
    for (Finding finding : findings) {
      places.merge(
          place(finding, finding.subject().key()),
          finding.severity(),
          (one, other) -> one.isAtLeast(other) ? one : other);
    }
    notEvaluated.forEach(n -> unknown.add(new Place(n.rule().id(), n.subject().key(), "")));
  }

  /** Whether any object names another as its owner. */
  static boolean isIn(Inventory inventory) {
    return inventory.resources().stream()
        .anyMatch(resource -> resource.root().at("metadata", "ownerReferences").isPresent());
  }

  boolean isReportedOnOwner(Finding finding) {
    Optional<Resource> controller = owner(finding.subject());
    if (controller.isPresent() && isRetired(finding.subject())) {
      return true;
    }
    return controller
        .map(owner -> places.get(place(finding, owner.key())))
        .filter(severity -> severity.isAtLeast(finding.severity()))
        .isPresent();
  }

  boolean isReportedOnOwner(NotEvaluated notEvaluated) {
    return owner(notEvaluated.subject())
        .filter(owner -> unknown.contains(new Place(notEvaluated.rule().id(), owner.key(), "")))
        .isPresent();
  }

  /** A ReplicaSet that its Deployment keeps for its history. */
  private static boolean isRetired(Resource owned) {
    return owned.kind().equals(Kind.REPLICA_SET)
        && owned.root().at("spec", "replicas").integer().orElse(1) == 0;
  }

  private static Place place(Finding finding, ResourceKey object) {
    String path = finding.path();
    String prefix = Workload.of(finding.subject()).podPath() + ".";
    return new Place(
        finding.rule().id(),
        object,
        path.startsWith(prefix) ? path.substring(prefix.length()) : path);
  }

  /** The workload that controls this one; none for those that control each other in a circle. */
  private Optional<Resource> owner(Resource owned) {
    Optional<Resource> owner = controller(owned);
    Optional<Resource> above = owner;
    for (int i = 0; i < LONGEST_CHAIN && above.isPresent(); i++) {
      above = controller(above.get());
    }
    return above.isPresent() ? Optional.empty() : owner;
  }

  private Optional<Resource> controller(Resource owned) {
    return owned.root().at("metadata", "ownerReferences").items().stream()
        .filter(reference -> reference.get("controller").isTrue())
        .findFirst()
        .flatMap(reference -> find(reference, owned))
        .filter(Resource::isWorkload);
  }

  private Optional<Resource> find(Node reference, Resource owned) {
    Kind kind = Kind.of(reference.get("apiVersion").text(), reference.get("kind").text());
    String uid = reference.get("uid").text();
    return inventory
        .find(new ResourceKey(kind, owned.namespace(), reference.get("name").text()))
        .filter(owner -> isSame(uid, owner.root().at("metadata", "uid").text()));
  }

  /** In a file there are no identifiers. */
  private static boolean isSame(String uid, String other) {
    return uid.isEmpty() || other.isEmpty() || uid.equals(other);
  }
}
