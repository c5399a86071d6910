package dev.plumbline.reach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a connection to one port is allowed, denied or unknown.
 *
 * @param reasons each once: those of the source's side first (egress), then those of the
 *     destination's
 */
public record Explanation(
    Endpoint source,
    Endpoint destination,
    Protocol protocol,
    int port,
    Verdict verdict,
    List<Reason> reasons) {
  public Explanation {
    Map<String, Reason> each = new LinkedHashMap<>();
    reasons.forEach(reason -> each.putIfAbsent(reason.toString(), reason));
    reasons = List.copyOf(each.values());
  }

  /** The reasons of one side. */
  public List<Reason> reasons(Direction direction) {
    return reasons.stream().filter(reason -> reason.direction() == direction).toList();
  }
}
