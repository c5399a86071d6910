package dev.plumbline.reach;

import java.util.List;

/**
 * Why a connection to one port is allowed, denied or unknown.
 *
 * @param reasons those of the source's side first (egress), then those of the destination's
 */
public record Explanation(
    Endpoint source,
    Endpoint destination,
    Protocol protocol,
    int port,
    Verdict verdict,
    List<Reason> reasons) {
  public Explanation {
    reasons = List.copyOf(reasons);
  }

  /** The reasons of one side. */
  public List<Reason> reasons(Direction direction) {
    return reasons.stream().filter(reason -> reason.direction() == direction).toList();
  }
}
