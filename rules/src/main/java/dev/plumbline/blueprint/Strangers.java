package dev.plumbline.blueprint;

import dev.plumbline.reach.PortSet;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Whom one line lets through and the document does not draw, together where they may the same. */
final class Strangers {
  private static final int NAMED = 3;

  private record Opening(Location location, PortSet ports) {}

  private record Group(Node place, List<String> names) {

    /** As in {@code a, b and 3 others}. */
    String words() {
      return names.size() <= NAMED
          ? String.join(", ", names)
          : String.join(", ", names.subList(0, NAMED - 1))
              + " and "
              + (names.size() - NAMED + 1)
              + " others";
    }
  }

  private final Map<Opening, Group> groups = new LinkedHashMap<>();

  void add(Node place, PortSet ports, String name) {
    groups
        .computeIfAbsent(
            new Opening(place.location(), ports), first -> new Group(place, new ArrayList<>()))
        .names()
        .add(name);
  }

  /** Calls with each place and whom it lets through, as in {@code a, b on TCP 80}. */
  void each(BiConsumer<Node, String> consumer) {
    groups.forEach(
        (opening, group) -> consumer.accept(group.place(), group.words() + " on " + opening.ports));
  }
}
