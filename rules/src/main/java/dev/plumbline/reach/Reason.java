package dev.plumbline.reach;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.List;
import java.util.Optional;

/**
 * One thing that decides about a connection, or that leaves it open.
 *
 * @param direction whose side it is about: the destination's (ingress) or the source's (egress)
 * @param policy empty where no policy is the reason
 * @param places where the policy says so: the rule, then the peer and the port in it that match;
 *     for one that isolates, its selector
 * @param doubt why this is not certain; empty where it is
 */
public record Reason(
    Direction direction,
    Effect effect,
    Optional<Resource> policy,
    List<Node> places,
    Optional<Doubt> doubt) {

  /** What it does to the connection. */
  public enum Effect {
    /** A rule lets it through. */
    ALLOWS("allowed by"),
    /** A rule of an administrator forbids it. */
    DENIES("denied by"),
    /** A rule of an administrator leaves it to the next tier. */
    PASSES("passed on by"),
    /** A NetworkPolicy selects the pods, and none of its rules lets it through. */
    ISOLATES("not let through by"),
    /** No policy is about the pods in this direction. */
    OPEN("open: no policy selects the pods"),
    /** It decides neither way. */
    UNDECIDED("not decided");

    private final String words;

    Effect(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  public Reason {
    places = List.copyOf(places);
  }

  /**
   * As in {@code ingress allowed by NetworkPolicy shop/cart, spec.ingress[0].from[0]
   * (cart.yaml:9)}.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(direction + " " + effect);
    policy.ifPresent(by -> text.append(' ').append(by.key()));
    places.stream()
        .reduce((earlier, later) -> later)
        .ifPresent(
            place ->
                text.append(
                    ", %s (%s:%d)"
                        .formatted(
                            place.path(), place.location().file(), place.location().line())));
    doubt.ifPresent(why -> text.append(": ").append(why));
    return text.toString();
  }
}
