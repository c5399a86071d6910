package dev.plumbline.render;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Origin;
import dev.plumbline.resource.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds where the objects of a built kustomization were written. */
final class KustomizeOrigins {
  private static final Set<String> LABELS =
      Set.of("selector", "podSelector", "namespaceSelector", "matchLabels", "labels");

  /** By these a patch names its object; it does not set them. */
  private static final Set<String> IDENTITY =
      Set.of("apiVersion", "kind", "metadata.name", "metadata.namespace");

  private final Overlay overlay;
  private final List<Node> objects;
  private final Patches patches;
  private final Transformers transformers;
  private final String set;
  private final String changed;
  private final String generated;

  KustomizeOrigins(Overlay overlay) {
    this.overlay = overlay;
    this.objects = overlay.objects();
    this.patches = new Patches(overlay);
    this.transformers = new Transformers(overlay);
    String name = Texts.name(overlay.top().file());
    this.set = " (set while rendering %s)".formatted(name);
    this.changed = " (changed while rendering %s)".formatted(name);
    this.generated = " (generated while rendering %s)".formatted(name);
  }

  /** What an object is made of: other values win over those behind them. */
  private record Made(List<Node> of, List<Step> steps) {

    Made child(Node rendered, boolean isItem) {
      List<Node> from = new ArrayList<>();
      List<Step> left = new ArrayList<>();
      for (Step step : steps) {
        Optional<Step> rest = step.into(rendered.key());
        rest.filter(Step::isDone).map(Step::value).ifPresent(from::add);
        rest.filter(behind -> !behind.isDone()).ifPresent(left::add);
      }
      of.forEach(node -> Counterparts.of(rendered, isItem, node).ifPresent(from::add));
      return new Made(from, left);
    }
  }

  Origin of(Node rendered) {
    Optional<Node> object = object(rendered);
    if (object.isEmpty()) {
      Node made = transformers.generator(rendered).orElse(overlay.top().root());
      return new PlaceMap(new Place(made.location(), generated));
    }
    List<Node> of = new ArrayList<>(patches.merges(object.get()));
    of.add(object.get());
    List<Step> steps =
        patches.operations(object.get()).stream().flatMap(op -> Step.of(op).stream()).toList();
    Place place = new Place(object.get().location());
    PlaceMap places = new PlaceMap(place);
    walk(rendered, new Made(of, steps), place, places);
    return places;
  }

  private Optional<Node> object(Node rendered) {
    String name = rendered.at("metadata", "name").text();
    return objects.stream()
        .filter(object -> object.get("kind").text().equals(rendered.get("kind").text()))
        .filter(o -> Transformers.isNamedAfter(name, o.at("metadata", "name").text()))
        .max(
            Comparator.comparing((Node object) -> object.at("metadata", "name").text().length())
                .thenComparing(object -> isInSameNamespace(object, rendered)));
  }

  private static boolean isInSameNamespace(Node one, Node other) {
    return Counterparts.isSame(one.at("metadata", "namespace"), other.at("metadata", "namespace"));
  }

  private void walk(Node rendered, Made made, Place above, PlaceMap places) {
    Place place = place(rendered, made.of(), above);
    places.put(rendered, place);
    rendered.items().forEach(item -> walk(item, made.child(item, true), place, places));
    rendered.fields().forEach(field -> walk(field, made.child(field, false), place, places));
  }

  private Place place(Node rendered, List<Node> madeOf, Place above) {
    Stream<Node> same = madeOf.stream().filter(node -> Counterparts.isSame(node, rendered));
    Optional<Node> written =
        IDENTITY.contains(rendered.path()) ? same.reduce((one, last) -> last) : same.findFirst();
    if (written.isPresent()) {
      return new Place(written.get().location());
    }
    if (madeOf.isEmpty() || isScalar(rendered)) {
      return transformers
          .of(rendered)
          .map(field -> new Place(field.location()))
          .orElseGet(() -> last(madeOf).map(n -> new Place(n.location())).orElse(above))
          .with(set);
    }
    return new Place(
        last(madeOf).orElseThrow().location(), LABELS.contains(rendered.key()) ? changed : "");
  }

  /** What an object began with. */
  private static Optional<Node> last(List<Node> madeOf) {
    return madeOf.isEmpty() ? Optional.empty() : Optional.of(madeOf.get(madeOf.size() - 1));
  }

  private static boolean isScalar(Node node) {
    return !node.is(Value.Type.MAP) && !node.is(Value.Type.LIST);
  }
}
