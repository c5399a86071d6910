package dev.plumbline.draft;

import dev.plumbline.draft.Flowchart.Box;
import dev.plumbline.draft.Flowchart.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the boxes of one flowchart demand. */
final class BoxFacts {
  private static final String COMPONENT = "component";

  private final Names names;
  private final String heading;
  private final Sketch sketch;
  private final Map<Box, Map<String, Object>> scaled = new LinkedHashMap<>();
  private final Map<String, Object> policy = new LinkedHashMap<>();
  private Optional<Box> policyBox = Optional.empty();

  BoxFacts(Names names, String heading, Sketch sketch) {
    this.names = names;
    this.heading = heading;
    this.sketch = sketch;
  }

  void read(Box box) {
    List<String> lines = new ArrayList<>(box.lines());
    Optional<String> around = box.group().map(Group::title);
    Optional<String> probe = Probe.type(box.name()).or(() -> around.flatMap(Probe::type));
    probe.ifPresent(type -> probe(type, box, lines));
    storage(box, lines);
    image(box, lines);
    replicas(box, lines);
    scaling(box, lines);
    resources(box, lines);
    lines.remove(box.name());
    lines.forEach(line -> sketch.unread(box.line(), "words in a box", line));
  }

  /** To be called behind the last box: what bounds one component scales by may stand in another. */
  void end() {
    policyBox
        .filter(any -> scaled.isEmpty())
        .ifPresent(box -> scaled.put(box, new LinkedHashMap<>()));
    scaled.forEach(
        (box, scaling) -> {
          scaling.putAll(policy);
          add(box, "scaling", scaling, " scales");
        });
  }

  private void probe(String type, Box box, List<String> lines) {
    Map<String, Object> fields = Probe.read(lines);
    if (fields.isEmpty()) {
      return;
    }
    Optional<String> owner =
        box.group()
            .flatMap(Group::parent)
            .map(Group::title)
            .filter(Title::isWorkload)
            .map(Title::of)
            .map(Title::component);
    Map<String, Object> probes = new LinkedHashMap<>();
    probes.put(type, fields);
    Map<String, Object> demands = new LinkedHashMap<>();
    demands.put(COMPONENT, owner.orElse("all"));
    demands.put("probes", probes);
    Fact fact = Fact.of(place(box), capital(type) + " is probed", demands);
    sketch.box(
        owner.isPresent() ? fact : fact.remarking("the document does not say whose: name them"));
  }

  private void storage(Box box, List<String> lines) {
    StorageObject.read(lines)
        .ifPresent(
            object -> {
              Map<String, Object> demands = new LinkedHashMap<>();
              demands.put("objects", List.of(object));
              sketch.box(
                  Fact.of(place(box), object.get("kind") + " " + object.get("name"), demands));
            });
  }

  private void image(Box box, List<String> lines) {
    for (String line : List.copyOf(lines)) {
      Optional<String> image = Image.of(line).filter(any -> names.of(box).isPresent());
      if (image.isPresent()) {
        add(box, "image", image.get(), " runs " + image.get());
        lines.remove(line);
        return;
      }
    }
  }

  private void replicas(Box box, List<String> lines) {
    for (String line : List.copyOf(lines)) {
      Optional<Replicas> replicas = Replicas.of(line).filter(any -> names.of(box).isPresent());
      if (replicas.isPresent()) {
        add(box, "replicas", replicas.get().text(), ": replicas " + replicas.get().text());
        lines.remove(line);
        Optional.of(replicas.get().rest()).filter(rest -> !rest.isEmpty()).ifPresent(lines::add);
        return;
      }
    }
  }

  private void scaling(Box box, List<String> lines) {
    Map<String, Object> bounds = Scaling.bounds(lines);
    if (!bounds.isEmpty()) {
      scaled.put(box, bounds);
    }
    boolean isSubject =
        Scaling.isSubject(box.name())
            || box.group().filter(group -> Scaling.isSubject(group.title())).isPresent();
    Map<String, Object> found = isSubject || !bounds.isEmpty() ? Scaling.policy(lines) : Map.of();
    if (!found.isEmpty()) {
      policy.putAll(found);
      policyBox = Optional.of(box);
    }
  }

  private void resources(Box box, List<String> lines) {
    Budget budget = new Budget();
    for (String line : List.copyOf(lines)) {
      Optional<Pair> pair = Pair.of(line);
      Optional<Measure> measure =
          pair.flatMap(any -> Measure.of(line.substring(0, line.indexOf(':'))));
      Optional<Given> given =
          measure.flatMap(found -> Given.of(pair.get().value(), found.resource()));
      if (given.isPresent()) {
        budget.add(measure.get(), given.get());
        lines.remove(line);
        Optional.of(given.get().rest()).filter(rest -> !rest.isEmpty()).ifPresent(lines::add);
      }
    }
    if (!budget.isEmpty()) {
      Optional<Title> owner = names.ownerOf(box);
      if (owner.isPresent()) {
        Map<String, Object> demands = new LinkedHashMap<>();
        demands.put(COMPONENT, owner.get().component());
        if (!budget.compute().isEmpty()) {
          demands.put("resources", budget.compute());
        }
        budget.text(Measure.STORAGE).ifPresent(amount -> demands.put("storage", amount));
        sketch.box(Fact.of(place(box), owner.get().component() + ": " + budget, demands));
      } else {
        sketch.unread(box.line(), "amounts of nobody", budget.toString());
      }
    }
  }

  private void add(Box box, String key, Object value, String words) {
    Optional<Title> title = names.of(box);
    Map<String, Object> demands = new LinkedHashMap<>();
    title.ifPresent(owner -> demands.put(COMPONENT, owner.component()));
    demands.put(key, value);
    String name = title.map(Title::component).orElse(box.name());
    sketch.box(Fact.of(place(box), name + words, demands));
  }

  private Place place(Box box) {
    return new Place(heading, box.line());
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
