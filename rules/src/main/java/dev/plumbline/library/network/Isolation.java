package dev.plumbline.library.network;

import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Policy;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.PodLabels.Selected;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Demands that some policy isolates the pods of a workload. */
final class Isolation {
  private static final Set<String> FINISHED = Set.of("Succeeded", "Failed");

  private Isolation() {}

  static void demand(
      Direction direction, Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    if (isFinished(subject, inventory)) {
      return;
    }
    if (workload.spec().get("hostNetwork").isTrue()) {
      findings.notEvaluated(
          "the pods use the network of their node: no NetworkPolicy can protect them");
      return;
    }
    NetworkPolicies policies = inventory.derive(NetworkPolicies.class, NetworkPolicies::of);
    List<Policy> selecting = policies.selecting(workload, Selected.ALL);
    if (selecting.stream().anyMatch(policy -> policy.isolates(direction))) {
      return;
    }
    Optional<Policy> perhaps =
        policies.selecting(workload, Selected.UNKNOWN).stream()
            .filter(policy -> policy.isolates(direction))
            .findFirst();
    Optional<Resource> other = policies.otherPolicyAbout(subject.namespace());
    if (perhaps.isPresent()) {
      findings.notEvaluated(
          "NetworkPolicy \"%s\" selects by labels that pods get when they are created",
          perhaps.get().name());
    } else if (other.isPresent()) {
      findings.notEvaluated(
          "no NetworkPolicy isolates the pods for %s, but %s \"%s\" may, and is not understood",
          direction, other.get().kind(), other.get().name());
    } else if (workload.isCompletedByOperator()) {
      findings.notEvaluated(
          "no NetworkPolicy here isolates the pods for %s; the operator of %s may make one",
          direction, subject.kind().name());
    } else if (inventory.isOpen()) {
      findings.notEvaluated(
          "no NetworkPolicy here isolates the pods for %s; one may exist elsewhere", direction);
    } else {
      findings.at(
          subject.root().at("metadata", "name"),
          "no NetworkPolicy isolates the pods of %s \"%s\" for %s%s",
          subject.kind().name(),
          subject.name(),
          direction,
          inOtherDirection(selecting));
    }
  }

  /** In a cluster the pod is over; in a file the status means nothing. */
  private static boolean isFinished(Resource subject, Inventory inventory) {
    return inventory.world() == World.CLUSTER
        && subject.kind().equals(Kind.POD)
        && FINISHED.contains(subject.root().at("status", "phase").text());
  }

  private static String inOtherDirection(List<Policy> selecting) {
    return selecting.stream()
        .findFirst()
        .map(policy -> ": NetworkPolicy \"%s\" leaves it open".formatted(policy.name()))
        .orElse("");
  }
}
