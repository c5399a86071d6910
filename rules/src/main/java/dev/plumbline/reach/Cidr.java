package dev.plumbline.reach;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of IP addresses, read as the API server reads it: bits beyond the prefix may be set, and
 * octets may begin with zeros. Names are never looked up.
 *
 * @param bits 32 or 128
 */
public record Cidr(BigInteger network, int prefix, int bits) {
  private static final Pattern BLOCK = Pattern.compile("([0-9a-fA-F.:]+)/(\\d{1,3})");
  private static final Pattern IPV4 =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
  private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
  private static final int GROUPS = 8;

  /** The block of that text; empty where it is none. */
  public static Optional<Cidr> of(String text) {
    Matcher block = BLOCK.matcher(text);
    if (!block.matches()) {
      return Optional.empty();
    }
    String address = block.group(1);
    int bits = address.contains(":") ? 128 : 32;
    int prefix = Integer.parseInt(block.group(2));
    return (bits == 128 ? ipv6(address) : ipv4(address))
        .filter(parsed -> prefix <= bits)
        .map(parsed -> around(parsed, prefix, bits));
  }

  /** The block of that size that an address lies in. */
  static Cidr around(BigInteger address, int prefix, int bits) {
    return new Cidr(masked(address, bits - prefix), prefix, bits);
  }

  /** Whether no address of its IP version is outside. */
  public boolean isEverything() {
    return prefix == 0;
  }

  /** Whether the other block is a part of this one, and not all of it. */
  public boolean strictlyContains(Cidr other) {
    return bits == other.bits
        && prefix < other.prefix
        && masked(other.network, bits - prefix).equals(network);
  }

  private static BigInteger masked(BigInteger address, int hostBits) {
    return address.shiftRight(hostBits).shiftLeft(hostBits);
  }

  private static Optional<BigInteger> ipv4(String text) {
    Matcher octets = IPV4.matcher(text);
    if (!octets.matches()) {
      return Optional.empty();
    }
    BigInteger address = BigInteger.ZERO;
    for (int i = 1; i <= octets.groupCount(); i++) {
      int octet = Integer.parseInt(octets.group(i));
      if (octet > 255) {
        return Optional.empty();
      }
      address = address.shiftLeft(8).or(BigInteger.valueOf(octet));
    }
    return Optional.of(address);
  }

  private static Optional<BigInteger> ipv6(String text) {
    int gap = text.indexOf("::");
    List<Integer> groups = new ArrayList<>();
    if (gap < 0) {
      return addGroups(text, groups) && groups.size() == GROUPS
          ? Optional.of(joined(groups))
          : Optional.empty();
    }
    List<Integer> last = new ArrayList<>();
    boolean readable =
        text.lastIndexOf('.', gap) < 0
            && addGroups(text.substring(0, gap), groups)
            && addGroups(text.substring(gap + 2), last)
            && groups.size() + last.size() < GROUPS;
    if (!readable) {
      return Optional.empty();
    }
    while (groups.size() + last.size() < GROUPS) {
      groups.add(0);
    }
    groups.addAll(last);
    return Optional.of(joined(groups));
  }

  /** Adds the groups of a text without {@code ::}; false where it has something else in it. */
  private static boolean addGroups(String text, List<Integer> groups) {
    if (text.isEmpty()) {
      return true;
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (GROUP.matcher(parts[i]).matches()) {
        groups.add(Integer.parseInt(parts[i], 16));
      } else {
        Optional<BigInteger> tail = i == parts.length - 1 ? ipv4(parts[i]) : Optional.empty();
        if (tail.isEmpty()) {
          return false;
        }
        groups.add(tail.get().shiftRight(16).intValue());
        groups.add(tail.get().intValue() & 0xffff);
      }
    }
    return true;
  }

  private static BigInteger joined(List<Integer> groups) {
    return groups.stream()
        .map(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, (address, group) -> address.shiftLeft(16).or(group));
  }
}
