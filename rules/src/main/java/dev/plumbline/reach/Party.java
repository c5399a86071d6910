package dev.plumbline.reach;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Endpoints that every policy treats alike, as policies see them.
 *
 * @param index of this among all parties
 * @param sample one of the endpoints
 * @param selected the selections that certainly include them, and those that may
 * @param runs for pods whose addresses are known, where those lie
 */
record Party(
    int index,
    Endpoint sample,
    Selected selected,
    NamedPorts ports,
    boolean hostNetwork,
    boolean unseenPolicies,
    List<Addresses> runs) {

  /** Indexes in {@link Selections}. */
  static final class Selected {
    private final BitSet yes = new BitSet();
    private final BitSet maybe = new BitSet();

    void add(int selection, Match match) {
      if (match == Match.YES) {
        yes.set(selection);
      } else if (match == Match.MAYBE) {
        maybe.set(selection);
      }
    }

    Match by(int selection) {
      if (yes.get(selection)) {
        return Match.YES;
      }
      return maybe.get(selection) ? Match.MAYBE : Match.NO;
    }

    /** Only the selections among those. */
    Selected among(BitSet those) {
      Selected some = new Selected();
      some.yes.or(yes);
      some.yes.and(those);
      some.maybe.or(maybe);
      some.maybe.and(those);
      return some;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Selected that && yes.equals(that.yes) && maybe.equals(that.maybe);
    }

    @Override
    public int hashCode() {
      return Objects.hash(yes, maybe);
    }
  }

  boolean isPods() {
    return sample instanceof Pods;
  }

  /** Whether this is among those whom a peer means. */
  Match isIn(PeerSet peers) {
    if (peers.everybody()) {
      return Match.YES;
    }
    Match match = Match.NO;
    for (int selection : peers.selections()) {
      match = match.or(selected.by(selection));
    }
    for (Block block : peers.blocks()) {
      match = match.or(isIn(block));
    }
    boolean atNode = hostNetwork || sample == Outsider.INGRESS_CONTROLLER;
    if ((peers.nodes() && atNode) || (peers.names() && !isPods())) {
      match = match.or(Match.MAYBE);
    }
    return hostNetwork ? match.and(Match.MAYBE) : match;
  }

  private Match isIn(Block block) {
    if (sample instanceof Addresses addresses) {
      return block.includes(addresses);
    }
    if (sample == Outsider.INGRESS_CONTROLLER) {
      return Match.MAYBE;
    }
    Match meant = hostNetwork ? Match.MAYBE : block.ofPods();
    if (runs.isEmpty()) {
      return block.mayHavePods() ? meant.and(Match.MAYBE) : Match.NO;
    }
    long inside = runs.stream().filter(run -> block.includes(run) == Match.YES).count();
    if (inside == 0) {
      return Match.NO;
    }
    return inside == runs.size() ? meant : meant.and(Match.MAYBE);
  }
}
