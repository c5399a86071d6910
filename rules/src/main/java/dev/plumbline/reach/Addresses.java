package dev.plumbline.reach;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Addresses outside of the cluster, from the first to the last.
 *
 * @param bits 32 for IPv4, 128 for IPv6
 */
public record Addresses(BigInteger first, BigInteger last, int bits)
    implements Endpoint, Comparable<Addresses> {
  private static final Comparator<Addresses> ORDER =
      Comparator.comparing(Addresses::bits)
          .thenComparing(Addresses::first)
          .thenComparing(Addresses::last);

  /** Every address of IPv4. */
  public static final Addresses IPV4 = everything(32);

  /** Every address of IPv6. */
  public static final Addresses IPV6 = everything(128);

  private static Addresses everything(int bits) {
    return new Addresses(
        BigInteger.ZERO, BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE), bits);
  }

  static Addresses of(Cidr block) {
    BigInteger size = BigInteger.ONE.shiftLeft(block.bits() - block.prefix());
    return new Addresses(
        block.network(), block.network().add(size).subtract(BigInteger.ONE), block.bits());
  }

  /** The address, or block of addresses, of that text; empty where it is none. */
  public static Optional<Addresses> of(String text) {
    return Cidr.of(text.contains("/") ? text : text + (text.contains(":") ? "/128" : "/32"))
        .map(Addresses::of);
  }

  /** What those cover together, in ascending order, cut wherever one of them begins or ends. */
  static List<Addresses> cut(Collection<Addresses> blocks) {
    List<Addresses> cut = new ArrayList<>();
    for (Addresses everything : List.of(IPV4, IPV6)) {
      TreeSet<BigInteger> starts = new TreeSet<>();
      for (Addresses block : blocks) {
        if (block.bits == everything.bits) {
          starts.add(block.first);
          starts.add(block.last.add(BigInteger.ONE));
        }
      }
      for (BigInteger start : starts) {
        BigInteger next = starts.higher(start);
        if (next != null) {
          cut.add(new Addresses(start, next.subtract(BigInteger.ONE), everything.bits));
        }
      }
    }
    return cut;
  }

  /** Whether the other is a part of this one, or all of it. */
  public boolean contains(Addresses other) {
    return bits == other.bits
        && first.compareTo(other.first) <= 0
        && last.compareTo(other.last) >= 0;
  }

  /** The same endpoints with addresses that follow each other as one run. */
  static List<Endpoint> joined(List<Endpoint> endpoints) {
    List<Endpoint> joined = new ArrayList<>();
    for (Endpoint endpoint : endpoints) {
      int last = joined.size() - 1;
      if (last >= 0
          && endpoint instanceof Addresses next
          && joined.get(last) instanceof Addresses run
          && run.isFollowedBy(next)) {
        joined.set(last, new Addresses(run.first(), next.last(), run.bits()));
      } else {
        joined.add(endpoint);
      }
    }
    return joined;
  }

  private boolean isFollowedBy(Addresses next) {
    return bits == next.bits && last.add(BigInteger.ONE).equals(next.first);
  }

  boolean overlaps(Addresses other) {
    return bits == other.bits
        && first.compareTo(other.last) <= 0
        && last.compareTo(other.first) >= 0;
  }

  /** What is left when the blocks are taken out; they are given in ascending order. */
  List<Addresses> minus(List<Addresses> others) {
    List<Addresses> left = new ArrayList<>();
    BigInteger next = first;
    for (Addresses other : others) {
      if (overlaps(other)) {
        if (next.compareTo(other.first) < 0) {
          left.add(new Addresses(next, other.first.subtract(BigInteger.ONE), bits));
        }
        next = next.max(other.last.add(BigInteger.ONE));
      }
    }
    if (next.compareTo(last) <= 0) {
      left.add(new Addresses(next, last, bits));
    }
    return left;
  }

  @Override
  public int compareTo(Addresses other) {
    return ORDER.compare(this, other);
  }

  /** As a block where they are one, else as first and last address. */
  @Override
  public String toString() {
    int hostBits = last.subtract(first).add(BigInteger.ONE).bitLength() - 1;
    Addresses block = of(Cidr.around(first, bits - hostBits, bits));
    return block.equals(this)
        ? text(first) + (hostBits == 0 ? "" : "/" + (bits - hostBits))
        : text(first) + "-" + text(last);
  }

  private String text(BigInteger address) {
    return bits == 32 ? AddressText.ipv4(address) : AddressText.ipv6(address);
  }
}
