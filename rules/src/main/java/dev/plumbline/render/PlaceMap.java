package dev.plumbline.render;

import dev.plumbline.resource.Location;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Origin;
import dev.plumbline.resource.Span;
import java.util.HashMap;
import java.util.Map;

/** The places of one rendered object, by where each stands in the rendered text. */
final class PlaceMap implements Origin {
  private final Map<Span, Place> places = new HashMap<>();
  private final Place otherwise;

  PlaceMap(Place otherwise) {
    this.otherwise = otherwise;
  }

  /** Where an item and its first key stand at the same place, the item's counts, if it is plain. */
  void put(Node rendered, Place place) {
    places.merge(
        rendered.location().span(), place, (item, key) -> key.remark().isEmpty() ? item : key);
  }

  @Override
  public Location location(Span span) {
    return places.getOrDefault(span, otherwise).location();
  }

  @Override
  public String remark(Span span) {
    return places.getOrDefault(span, otherwise).remark();
  }
}
