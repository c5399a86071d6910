package dev.plumbline.reach;

import java.util.List;

/**
 * Those at the other end whom a peer, or a whole list of them, means.
 *
 * @param everybody whether nobody is left out, inside and outside the cluster
 * @param selections indexes in {@link Selections}
 * @param nodes whether nodes are meant, too; which, is not known
 * @param names whether addresses are meant by names, which nobody looks up here
 */
record PeerSet(
    boolean everybody, List<Integer> selections, List<Block> blocks, boolean nodes, boolean names) {
  static final PeerSet EVERYBODY = new PeerSet(true, List.of(), List.of(), false, false);
  static final PeerSet NOBODY = new PeerSet(false, List.of(), List.of(), false, false);
  static final PeerSet NODES = new PeerSet(false, List.of(), List.of(), true, false);
  static final PeerSet NAMES = new PeerSet(false, List.of(), List.of(), false, true);

  PeerSet {
    selections = List.copyOf(selections);
    blocks = List.copyOf(blocks);
  }

  static PeerSet of(int selection) {
    return new PeerSet(false, List.of(selection), List.of(), false, false);
  }

  static PeerSet of(Block block) {
    return new PeerSet(false, List.of(), List.of(block), false, false);
  }
}
