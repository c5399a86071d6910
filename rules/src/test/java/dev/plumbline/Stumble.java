package dev.plumbline;

import dev.plumbline.library.Library;
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

/** What a rule must never do over any documents: throw, or report without a place. */
record Stumble(String rule, Throwable thrown) {
  private record Specified(RuleSpec spec, Rule rule) {}

  private static final List<Specified> RULES =
      Library.rules().stream().map(rule -> new Specified(rule.spec(), rule)).toList();

  /** The first stumble of any built-in rule over these documents. */
  static Optional<Stumble> over(List<Value> documents, World world) {
    Inventory inventory =
        Inventory.of(
            world,
            documents.stream()
                .map(document -> Resource.of(Node.root(Manifests.FILE, document), "default"))
                .toList());
    for (Specified specified : RULES) {
      for (Resource resource : inventory.resources()) {
        for (Resource subject : specified.spec().subjectsIn(resource)) {
          Findings findings = new Findings(specified.spec(), subject);
          try {
            specified.rule().check(subject, inventory, findings);
            findings.findings().forEach(Stumble::requirePlace);
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
        finding.location().file().equals(Manifests.FILE)
            && finding.location().line() > 0
            && finding.location().column() > 0;
    if (!placed || finding.message().isBlank()) {
      throw new IllegalStateException("a finding without a place or a message: " + finding);
    }
  }

  /** The documents without all that the same rule needs not to stumble in the same way. */
  static List<Value> smallest(List<Value> documents, World world, Stumble stumble) {
    List<Value> smallest = documents;
    Optional<List<Value>> smaller = Optional.of(documents);
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller =
          smaller(smallest).stream()
              .filter(less -> over(less, world).filter(stumble::resembles).isPresent())
              .findFirst();
    }
    return smallest;
  }

  private boolean resembles(Stumble other) {
    return rule.equals(other.rule) && thrown.getClass().equals(other.thrown.getClass());
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
