package dev.plumbline.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Facts as a blueprint, the same for the same facts. */
final class BlueprintText {
  private static final int LONGEST_ID = 40;

  private final Sketch sketch;
  private final List<Fact> facts;
  private final StringBuilder out = new StringBuilder();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  private BlueprintText(Sketch sketch) {
    this.sketch = sketch;
    this.facts = Totals.reconciled(sketch);
  }

  static String of(Sketch sketch, String name, String file, String sha256) {
    BlueprintText text = new BlueprintText(sketch);
    text.head(name, file, sha256);
    text.components();
    text.zones();
    text.requirements();
    text.unread();
    return text.out.toString();
  }

  private void head(String name, String file, String sha256) {
    line(
        "# A draft: read it against the document before it judges anything. What the document calls");
    line("# a component is called otherwise in manifests, perhaps; then say so below components.");
    line("apiVersion: plumbline.dev/v1");
    line("kind: Blueprint");
    line("metadata:");
    line("  name: " + Yaml.text(name));
    line("spec:");
    line("  document:");
    line("    file: " + Yaml.text(file));
    line("    sha256: \"" + sha256 + "\"");
  }

  private void components() {
    Set<String> names = new TreeSet<>();
    facts.forEach(fact -> collect(fact.demands(), names));
    names.removeAll(sketch.zones().keySet());
    sketch.zones().values().forEach(names::addAll);
    names.removeAll(Set.of("all", Title.INTERNET));
    if (!names.isEmpty()) {
      line("  components:");
      names.forEach(
          name ->
              line("    %s: %s".formatted(key(name), Yaml.flow(sketch.cast().described(name)))));
    }
  }

  /** Whom demands name: a component, or the ends of a connection. */
  private static void collect(Object value, Set<String> names) {
    if (value instanceof Map<?, ?> map) {
      for (String key : List.of("component", "from", "to")) {
        if (map.get(key) instanceof String name) {
          names.add(name);
        }
      }
      if (map.get("connections") instanceof Map<?, ?> connections) {
        connections.values().forEach(edges -> collect(edges, names));
      }
    } else if (value instanceof List<?> list) {
      list.forEach(one -> collect(one, names));
    }
  }

  private void zones() {
    if (!sketch.zones().isEmpty()) {
      line("  zones:");
      new TreeMap<>(sketch.zones())
          .forEach((name, members) -> line("    " + key(name) + ": " + Yaml.flow(members)));
    }
  }

  private void requirements() {
    line(facts.isEmpty() ? "  requirements: []" : "  requirements:");
    for (Fact fact : facts) {
      fact.remarks().forEach(remark -> line("  # " + remark));
      line("  - id: " + Yaml.text(id(fact)));
      line("    title: " + Yaml.text(fact.title()));
      line("    document: " + Yaml.text(fact.place().toString()));
      fact.demands().forEach(this::demand);
    }
  }

  private void demand(String name, Object value) {
    if (value instanceof List<?> items) {
      line("    " + name + ":");
      items.forEach(item -> line("    - " + Yaml.flow(item)));
    } else {
      line("    " + name + ": " + Yaml.flow(value));
    }
  }

  private String id(Fact fact) {
    String own = fact.id().orElse("");
    if (!own.isEmpty() && ids.add(own)) {
      return own;
    }
    Optional<String> ofSection = OwnId.of(fact.place().heading());
    if (ofSection.isPresent() && ids.add(ofSection.get())) {
      return ofSection.get();
    }
    String section = String.join("-", Words.of(fact.place().heading())).toUpperCase(Locale.ROOT);
    String prefix =
        ofSection.orElse("DRAFT-" + (section.isEmpty() ? "DOCUMENT" : shortened(section)));
    String id = "";
    while (id.isEmpty() || !ids.add(id)) {
      id = "%s-%d".formatted(prefix, numbers.merge(prefix, 1, Integer::sum));
    }
    return id;
  }

  private static String shortened(String section) {
    if (section.length() <= LONGEST_ID) {
      return section;
    }
    int hyphen = section.lastIndexOf('-', LONGEST_ID);
    return section.substring(0, hyphen > 0 ? hyphen : LONGEST_ID);
  }

  private void unread() {
    line("# Read: " + sketch.tally() + ".");
    List<String> told = Unread.told(sketch.unread());
    line(told.isEmpty() ? "# Nothing else is in the document." : "# Not read:");
    told.forEach(one -> line("# " + one));
  }

  private static String key(String name) {
    return Yaml.flow(name);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
