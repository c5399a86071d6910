package dev.plumbline.reach;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ports of any protocols, as intervals. Immutable. */
public final class PortSet {
  static final int PER_PROTOCOL = 1 << 16;
  static final int LAST = PER_PROTOCOL - 1;

  /** No port at all. */
  public static final PortSet NONE = new PortSet(new int[0]);

  /** Every port of every protocol. */
  public static final PortSet ALL =
      of(Protocol.TCP, 1, LAST).or(of(Protocol.UDP, 1, LAST)).or(of(Protocol.SCTP, 1, LAST));

  /** Ascending: where a run of ports begins, where it is over, where the next begins … */
  private final int[] bounds;

  private PortSet(int[] bounds) {
    this.bounds = bounds;
  }

  /** The ports of a protocol from the first to the last. */
  public static PortSet of(Protocol protocol, int first, int last) {
    return new PortSet(new int[] {protocol.offset() + first, protocol.offset() + last + 1});
  }

  static PortSet every(Protocol protocol) {
    return of(protocol, 1, LAST);
  }

  public boolean isEmpty() {
    return bounds.length == 0;
  }

  /** Whether no port is missing. */
  public boolean isEverything() {
    return equals(ALL);
  }

  public boolean contains(Protocol protocol, int port) {
    int found = Arrays.binarySearch(bounds, protocol.offset() + port);
    return (found < 0 ? -found - 1 : found + 1) % 2 != 0;
  }

  /** The ports in this set or in the other. */
  public PortSet or(PortSet other) {
    if (other.isEmpty() || isEverything()) {
      return this;
    }
    return isEmpty() || other.isEverything() ? other : merged(other, 1, false);
  }

  /** The ports in this set and in the other. */
  public PortSet and(PortSet other) {
    if (isEmpty() || other.isEverything()) {
      return this;
    }
    return other.isEmpty() || isEverything() ? other : merged(other, 2, false);
  }

  /** The ports in this set that are not in the other. */
  public PortSet minus(PortSet other) {
    if (other.isEmpty() || isEmpty()) {
      return this;
    }
    return other.isEverything() ? NONE : merged(other, 2, true);
  }

  /** Where at least so many of the two hold, the second turned round or not. */
  private PortSet merged(PortSet other, int needed, boolean inverted) {
    int[] result = new int[bounds.length + other.bounds.length + 1];
    int size = 0;
    int mine = 0;
    int theirs = 0;
    boolean inside = false;
    while (mine < bounds.length || theirs < other.bounds.length) {
      int a = mine < bounds.length ? bounds[mine] : Integer.MAX_VALUE;
      int b = theirs < other.bounds.length ? other.bounds[theirs] : Integer.MAX_VALUE;
      int at = Math.min(a, b);
      mine += a == at ? 1 : 0;
      theirs += b == at ? 1 : 0;
      int holding = mine % 2 + (inverted ? 1 - theirs % 2 : theirs % 2);
      if (holding >= needed != inside) {
        inside = !inside;
        result[size++] = at;
      }
    }
    return size == 0 ? NONE : new PortSet(Arrays.copyOf(result, size));
  }

  /** The runs of ports, protocol after protocol. */
  public List<PortRange> ranges() {
    List<PortRange> ranges = new ArrayList<>();
    for (int i = 0; i < bounds.length; i += 2) {
      Protocol protocol = Protocol.at(bounds[i]);
      int offset = protocol.offset();
      ranges.add(new PortRange(protocol, bounds[i] - offset, bounds[i + 1] - 1 - offset));
    }
    return ranges;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof PortSet ports && Arrays.equals(bounds, ports.bounds));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }

  /** As people write it: {@code TCP 80, UDP 53}, {@code every port}, {@code no port}. */
  @Override
  public String toString() {
    if (isEverything()) {
      return "every port";
    }
    return isEmpty()
        ? "no port"
        : ranges().stream().map(PortRange::toString).collect(joining(", "));
  }
}
