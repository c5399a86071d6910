package dev.plumbline.reach;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What the policies about a party let through, in one direction, for every party at the other end.
 * Computed when asked for, once for all parties that the same policies are about.
 */
final class Decisions {

  /** All that tells parties apart as the subject of policies in one direction. */
  private record Stance(
      Direction direction,
      Party.Selected subjects,
      NamedPorts ports,
      boolean hostNetwork,
      boolean unseenPolicies) {}

  private final Policies policies;
  private final List<Party> parties;
  private final BitSet subjects = new BitSet();

  /** By the index of each party, the index of its stance among the rows. */
  private final int[] ingress;

  private final int[] egress;
  private final AtomicReferenceArray<List<Outcome>> rows;
  private final Map<PeerSet, List<Match>> matches = new ConcurrentHashMap<>();

  Decisions(Policies policies, List<Party> parties) {
    this.policies = policies;
    this.parties = parties;
    policies.all().forEach(policy -> subjects.set(policy.subject()));
    policies.custom().forEach(policy -> subjects.set(policy.subject()));
    Map<Stance, Integer> stances = new HashMap<>();
    ingress = stances(Direction.INGRESS, stances);
    egress = stances(Direction.EGRESS, stances);
    rows = new AtomicReferenceArray<>(stances.size());
  }

  private int[] stances(Direction direction, Map<Stance, Integer> known) {
    return parties.stream()
        .mapToInt(party -> known.computeIfAbsent(stance(party, direction), one -> known.size()))
        .toArray();
  }

  private Stance stance(Party party, Direction direction) {
    return new Stance(
        direction,
        party.selected().among(subjects),
        direction == Direction.INGRESS ? party.ports() : NamedPorts.NONE,
        party.hostNetwork(),
        party.unseenPolicies());
  }

  Outcome between(Party source, Party destination) {
    return row(source, Direction.EGRESS)
        .get(destination.index())
        .and(row(destination, Direction.INGRESS).get(source.index()));
  }

  /** What the policies about that party let through, by the index of who is at the other end. */
  List<Outcome> row(Party subject, Direction direction) {
    int stance = (direction == Direction.INGRESS ? ingress : egress)[subject.index()];
    List<Outcome> known = rows.get(stance);
    if (known == null) {
      known = compute(subject, direction);
      rows.set(stance, known);
    }
    return known;
  }

  private List<Outcome> compute(Party subject, Direction direction) {
    Map<Outcome, Outcome> same = new HashMap<>();
    same.put(Outcome.ALLOWED, Outcome.ALLOWED);
    List<Outcome> row = new ArrayList<>(parties.size());
    if (subject.isPods()) {
      TieredDecision decision = new TieredDecision(policies, subject, direction, this::matches);
      for (Party other : parties) {
        row.add(same.computeIfAbsent(decision.about(other), first -> first));
      }
    } else {
      parties.forEach(other -> row.add(Outcome.ALLOWED));
    }
    return row;
  }

  /** By the index of each party, whether it is among those whom a rule means. */
  private List<Match> matches(PeerSet peers) {
    List<Match> known = matches.get(peers);
    return known == null
        ? matches.computeIfAbsent(
            peers, one -> parties.stream().map(party -> party.isIn(one)).toList())
        : known;
  }
}
