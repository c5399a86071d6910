package dev.plumbline.library.network;

import dev.plumbline.reach.Cidr;
import dev.plumbline.resource.Node;
import dev.plumbline.rule.Fix;

/** An address where a block of addresses must be. */
final class OneAddress {
  private OneAddress() {}

  /** An address alone is the block of that one address. */
  static Fix asBlock(Node address) {
    String block = address.text() + (address.text().contains(":") ? "/128" : "/32");
    return Cidr.of(block).isPresent() ? Fix.set(address, block) : Fix.NONE;
  }
}
