package dev.plumbline.blueprint;

import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.PortSet;
import dev.plumbline.resource.Node;
import java.util.ArrayList;
import java.util.List;

/** What no requirement draws has to be closed. */
final class NothingElse {
  private NothingElse() {}

  /**
   * Somebody whom the policies of one side let through, and whom the document does not draw.
   *
   * @param open the ports that are not drawn
   * @param drawn those that are
   */
  record Stranger(Direction side, Endpoint subject, Endpoint other, PortSet open, PortSet drawn) {
    Endpoint from() {
      return side == Direction.INGRESS ? other : subject;
    }

    Endpoint to() {
      return side == Direction.INGRESS ? subject : other;
    }

    /** The place that lets him through. */
    Node place(Wiring wiring) {
      return wiring.opening(wiring.explain(from(), to(), open), List.of(side), !drawn.isEmpty());
    }
  }

  /** Everybody on that side of an endpoint who is not drawn there. */
  static List<Stranger> strangers(Direction side, Endpoint subject, Site site, Wiring wiring) {
    Drawn document = Drawn.of(site.blueprint(), wiring);
    List<Stranger> strangers = new ArrayList<>();
    for (Endpoint other : wiring.everybody()) {
      Endpoint from = side == Direction.INGRESS ? other : subject;
      Endpoint to = side == Direction.INGRESS ? subject : other;
      PortSet drawn = document.between(from, to);
      PortSet open = wiring.reachability().letThrough(side, from, to).allowed().minus(drawn);
      if (!open.isEmpty() && !other.equals(subject)) {
        strangers.add(new Stranger(side, subject, other, open, drawn));
      }
    }
    return strangers;
  }

  /** On that side of an endpoint. */
  static void hold(Direction side, Endpoint subject, Site site, Wiring wiring, Breaches breaches) {
    Strangers together = new Strangers();
    strangers(side, subject, site, wiring)
        .forEach(one -> together.add(one.place(wiring), one.open(), Wiring.name(one.other())));
    String direction = side == Direction.INGRESS ? "in" : "out to";
    together.each(
        (place, who) ->
            breaches.at(
                place,
                "%s lets %s %s, which the document does not draw",
                Wiring.name(subject),
                direction,
                who));
  }
}
