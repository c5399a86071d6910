package dev.plumbline.blueprint;

import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.Explanation;
import dev.plumbline.reach.PortSet;
import dev.plumbline.reach.Reachability;
import java.util.List;

/** What no requirement draws has to be closed. */
final class NothingElse {
  private NothingElse() {}

  /** On that side of an endpoint. */
  static void hold(Direction side, Endpoint subject, Site site, Wiring wiring, Breaches breaches) {
    Reachability reach = wiring.reachability();
    Strangers strangers = new Strangers();
    for (Endpoint other : wiring.everybody()) {
      Endpoint from = side == Direction.INGRESS ? other : subject;
      Endpoint to = side == Direction.INGRESS ? subject : other;
      PortSet drawn = Drawn.between(from, to, site, wiring);
      PortSet open = reach.letThrough(side, from, to).allowed().minus(drawn);
      if (!open.isEmpty() && !other.equals(subject)) {
        Explanation why = wiring.explain(from, to, open);
        strangers.add(
            wiring.opening(why, List.of(side), !drawn.isEmpty()), open, Wiring.name(other));
      }
    }
    String direction = side == Direction.INGRESS ? "in" : "out to";
    strangers.each(
        (place, who) ->
            breaches.at(
                place,
                "%s lets %s %s, which the document does not draw",
                Wiring.name(subject),
                direction,
                who));
  }
}
