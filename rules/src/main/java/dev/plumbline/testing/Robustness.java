package dev.plumbline.testing;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** That rules never throw, and report nothing without a place, over whatever documents. */
final class Robustness {
  private static final List<World> WORLDS = List.of(World.values());

  private final List<Specified> rules;

  private record Specified(RuleSpec spec, Rule rule) {}

  private record Stumble(String rule, Throwable thrown) {
    boolean resembles(Stumble other) {
      return rule.equals(other.rule) && thrown.getClass().equals(other.thrown.getClass());
    }
  }

  Robustness(List<Rule> rules) {
    this.rules = rules.stream().map(rule -> new Specified(rule.spec(), rule)).toList();
  }

  /** Takes the documents with each part of each in turn removed or made something else. */
  int requireOverEachChange(List<Value> documents) {
    AtomicInteger count = new AtomicInteger();
    for (int i = 0; i < documents.size(); i++) {
      int changed = i;
      Mutations.each(
          documents.get(i),
          mutant -> {
            List<Value> mutants = new ArrayList<>(documents);
            mutants.set(changed, mutant);
            World world = WORLDS.get(count.getAndIncrement() % WORLDS.size());
            require(mutants, world, "one change");
          });
    }
    return count.get();
  }

  /**
   * @param origin where the documents come from, in words
   * @throws AssertionError where a rule stumbles, with as few documents as it takes
   */
  void require(List<Value> documents, World world, String origin) {
    Optional<Stumble> stumble = stumble(documents, world);
    if (stumble.isPresent()) {
      List<Value> smallest = smallest(documents, world, stumble.get());
      throw new AssertionError(
          "rule %s stumbles (%s, %s world) over%n%s"
              .formatted(stumble.get().rule(), origin, world, ValueText.manifest(smallest)),
          stumble.get().thrown());
    }
  }

  private Optional<Stumble> stumble(List<Value> documents, World world) {
    Inventory inventory =
        Inventory.of(
            world,
            documents.stream()
                .map(document -> Resource.of(Node.root(Example.FILE, document), "default"))
                .toList());
    for (Specified specified : rules) {
      for (Resource resource : inventory.resources()) {
        for (Resource subject : specified.spec().subjectsIn(resource)) {
          Findings findings = new Findings(specified.spec(), subject);
          try {
            specified.rule().check(subject, inventory, findings);
            findings.findings().forEach(Robustness::requirePlace);
          } catch (RuntimeException | StackOverflowError thrown) {
            return Optional.of(new Stumble(specified.spec().id(), thrown));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static void requirePlace(Finding finding) {
    boolean placed =
        finding.location().file().equals(Example.FILE)
            && finding.location().line() > 0
            && finding.location().column() > 0;
    if (!placed || finding.message().isBlank()) {
      throw new IllegalStateException("a finding without a place or a message: " + finding);
    }
  }

  /** The documents without all that the same rule needs not to stumble in the same way. */
  private List<Value> smallest(List<Value> documents, World world, Stumble stumble) {
    List<Value> smallest = documents;
    Optional<List<Value>> smaller = Optional.of(documents);
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller =
          smaller(smallest).stream()
              .filter(less -> stumble(less, world).filter(stumble::resembles).isPresent())
              .findFirst();
    }
    return smallest;
  }

  private static List<List<Value>> smaller(List<Value> documents) {
    List<List<Value>> smaller = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      List<Value> without = new ArrayList<>(documents);
      without.remove(i);
      smaller.add(without);
    }
    for (int i = 0; i < documents.size(); i++) {
      int changed = i;
      Mutations.eachWithoutOnePart(
          documents.get(i),
          less -> {
            List<Value> with = new ArrayList<>(documents);
            with.set(changed, less);
            smaller.add(with);
          });
    }
    return smaller;
  }
}
