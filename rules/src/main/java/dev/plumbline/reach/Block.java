package dev.plumbline.reach;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Value.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A block of addresses with exceptions.
 *
 * @param ofPods whether it means pods, too, that have such an address; an {@code ipBlock} does or
 *     does not, as the implementation has it
 * @param mayHavePods whether some pod may have one of the addresses
 */
record Block(Addresses whole, List<Addresses> except, Match ofPods, boolean mayHavePods) {
  /** Where no pod ever has its address: this host, loopback, link-local, multicast, reserved. */
  private static final List<Addresses> NEVER_OF_PODS =
      Stream.of("0.0.0.0/8", "127.0.0.0/8", "224.0.0.0/3", "::/127", "fe80::/10", "ff00::/8")
          .flatMap(text -> Addresses.of(text).stream())
          .toList();

  static Block of(Addresses whole, List<Addresses> except, Match ofPods) {
    boolean mayHavePods =
        whole.minus(except).stream()
            .anyMatch(part -> NEVER_OF_PODS.stream().noneMatch(never -> never.contains(part)));
    return new Block(whole, List.copyOf(except), ofPods, mayHavePods);
  }

  /** The block that an {@code ipBlock} writes; empty where the API server refuses it. */
  static Optional<Block> of(Node ipBlock, AddressBlocks meaning) {
    Optional<Cidr> whole = Cidr.of(ipBlock.get("cidr").text());
    if (!ipBlock.is(Type.MAP) || whole.isEmpty()) {
      return Optional.empty();
    }
    List<Addresses> except = new ArrayList<>();
    for (Node item : ipBlock.get("except").items()) {
      Optional<Cidr> part = Cidr.of(item.text()).filter(whole.get()::strictlyContains);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      except.add(Addresses.of(part.get()));
    }
    Collections.sort(except);
    Match ofPods = meaning == AddressBlocks.OUTSIDE_ONLY ? Match.NO : Match.MAYBE;
    return Optional.of(of(Addresses.of(whole.get()), except, ofPods));
  }

  /** Whether it has all of these addresses, some of them, or none. */
  Match includes(Addresses addresses) {
    List<Addresses> outside = addresses.minus(List.of(whole));
    if (outside.equals(List.of(addresses))) {
      return Match.NO;
    }
    if (except.stream().anyMatch(part -> part.contains(addresses))) {
      return Match.NO;
    }
    boolean cut = !outside.isEmpty() || except.stream().anyMatch(addresses::overlaps);
    return cut ? Match.MAYBE : Match.YES;
  }
}
