package dev.plumbline.reach;

import java.util.Comparator;

/** Ports of one protocol, from the first to the last, both included. */
public record PortRange(Protocol protocol, int first, int last) implements Comparable<PortRange> {
  private static final Comparator<PortRange> ORDER =
      Comparator.comparing(PortRange::protocol)
          .thenComparing(PortRange::first)
          .thenComparing(PortRange::last);

  /** Whether no port of the protocol is outside. */
  public boolean isEveryPort() {
    return first <= 1 && last >= PortSet.LAST;
  }

  @Override
  public int compareTo(PortRange other) {
    return ORDER.compare(this, other);
  }

  /** As people write it: {@code TCP 8080}, {@code UDP 8000-8010}, {@code every SCTP port}. */
  @Override
  public String toString() {
    if (isEveryPort()) {
      return "every " + protocol + " port";
    }
    return protocol + " " + first + (first == last ? "" : "-" + last);
  }
}
