package dev.plumbline.blueprint;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;
import java.util.Set;

/**
 * A rule that holds what is built against a blueprint; the manifest that differs is its subject.
 */
abstract class BlueprintRule implements Rule {
  private static final Set<Kind> EVERYTHING =
      Set.of(Kind.ANY, Kind.CLOUD, Kind.BLUEPRINT, Kind.COMPOSE_SERVICE, Kind.TASK_DEFINITION);

  private final String id;

  BlueprintRule(String id) {
    this.id = id;
  }

  /** The beginning of its spec: any object may differ from the drawing. */
  final RuleSpec.Builder rule() {
    return RuleSpec.rule(id).severity(Severity.HIGH).subjects(EVERYTHING);
  }

  final String id() {
    return id;
  }

  /** Says in what the site differs from its blueprint. */
  abstract void inspect(Site site, Breaches breaches);

  @Override
  public final void check(Resource subject, Inventory inventory, Findings findings) {
    Breaches breaches = inventory.derive(Inspection.class, Inspection::of).breaches(this);
    Node document = subject.root().written().root();
    for (Breach breach : in(subject, breaches.in(document))) {
      findings
          .at(breach.severity(), breach.node(), "%s", breach.message())
          .breaks(breach.requirement());
    }
    for (Breach unknown : in(subject, breaches.unknownIn(document))) {
      findings.unverified(unknown.severity(), unknown.requirement(), unknown.message());
    }
  }

  /** One document may describe several subjects, as a Compose file does. */
  private static List<Breach> in(Resource subject, List<Breach> breaches) {
    String place = subject.root().written().path();
    return breaches.stream()
        .filter(breach -> place.isEmpty() || isBelow(place, breach.node().written().path()))
        .toList();
  }

  private static boolean isBelow(String place, String path) {
    return path.startsWith(place)
        && (path.length() == place.length() || ".[".indexOf(path.charAt(place.length())) >= 0);
  }
}
