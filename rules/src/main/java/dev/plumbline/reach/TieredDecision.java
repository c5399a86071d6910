package dev.plumbline.reach;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What the policies about one party let through in one direction. Every step is taken twice at
 * once: for the ports that are certainly open, and for those that may be.
 */
final class TieredDecision {

  /** A policy about the subject, or perhaps about it. */
  private record About(PolicyModel policy, Match match, List<Peers> rules) {}

  /** A rule, and whether it means each party. */
  private record Peers(RuleModel rule, List<Match> matches) {}

  private final Party subject;
  private final Direction direction;
  private final List<About> admin = new ArrayList<>();
  private final List<About> network = new ArrayList<>();
  private final List<About> baseline = new ArrayList<>();
  private final List<CustomPolicy> custom;
  private final boolean contested;

  TieredDecision(
      Policies policies,
      Party subject,
      Direction direction,
      Function<PeerSet, List<Match>> matches) {
    this.subject = subject;
    this.direction = direction;
    for (PolicyModel policy : policies.all()) {
      Match match = subject.selected().by(policy.subject());
      if (match != Match.NO && policy.isAbout(direction)) {
        List<Peers> rules =
            policy.rules(direction).stream()
                .map(rule -> new Peers(rule, matches.apply(rule.allPeers())))
                .toList();
        tier(policy.tier()).add(new About(policy, match, rules));
      }
    }
    this.custom =
        policies.custom().stream()
            .filter(policy -> policy.directions().contains(direction))
            .filter(policy -> subject.selected().by(policy.subject()) != Match.NO)
            .toList();
    this.contested = isContested(admin) || isContested(baseline);
  }

  private List<About> tier(Tier tier) {
    return switch (tier) {
      case ADMIN -> admin;
      case NETWORK_POLICY -> network;
      case BASELINE -> baseline;
    };
  }

  private static boolean isContested(List<About> tier) {
    return tier.stream().map(about -> about.policy.priority()).distinct().count() < tier.size();
  }

  Outcome about(Party other) {
    for (CustomPolicy policy : custom) {
      if (!policy.outsideOnly() || other.sample() instanceof Addresses) {
        return Outcome.UNKNOWN;
      }
    }
    Outcome inOrder = decide(other, admin, baseline);
    Outcome decided = contested ? inOrder.either(decideReversed(other)) : inOrder;
    boolean anyPolicy = !(admin.isEmpty() && network.isEmpty() && baseline.isEmpty());
    return subject.hostNetwork() && anyPolicy
        ? new Outcome(decided.allowed(), PortSet.ALL)
        : decided;
  }

  /** Which of two policies of the same priority is asked first, nobody knows. */
  private Outcome decideReversed(Party other) {
    return decide(other, tiesReversed(admin), tiesReversed(baseline));
  }

  private static List<About> tiesReversed(List<About> tier) {
    List<About> reversed = new ArrayList<>(tier);
    Collections.reverse(reversed);
    reversed.sort(Comparator.comparingLong(about -> about.policy.priority()));
    return reversed;
  }

  private Outcome decide(Party other, List<About> first, List<About> last) {
    Outcome ifUnselected = firstMatch(last, other, Outcome.ALLOWED);
    return firstMatch(first, other, networkPolicies(other, ifUnselected));
  }

  /** From the last rule to the first: each overrules what those behind it decide. */
  private Outcome firstMatch(List<About> tier, Party other, Outcome nextTier) {
    Outcome result = nextTier;
    for (int i = tier.size() - 1; i >= 0; i--) {
      List<Peers> rules = tier.get(i).rules;
      for (int j = rules.size() - 1; j >= 0; j--) {
        Outcome ports = ports(rules.get(j), other, tier.get(i).match);
        if (!ports.possible().isEmpty()) {
          result = overruled(rules.get(j).rule.action(), ports, result, nextTier);
        }
      }
    }
    return result;
  }

  private static Outcome overruled(Action action, Outcome ports, Outcome rest, Outcome nextTier) {
    PortSet sure = ports.allowed();
    PortSet perhaps = ports.possible();
    return switch (action) {
      case ALLOW -> new Outcome(rest.allowed().or(sure), rest.possible().or(perhaps));
      case DENY -> new Outcome(rest.allowed().minus(perhaps), rest.possible().minus(sure));
      case PASS ->
          new Outcome(
              sure.and(nextTier.allowed())
                  .or(rest.allowed().minus(perhaps))
                  .or(rest.allowed().and(nextTier.allowed()).and(perhaps)),
              perhaps.and(nextTier.possible()).or(rest.possible().minus(sure)));
    };
  }

  /** All add up; whom none of them selects, the next tier decides about. */
  private Outcome networkPolicies(Party other, Outcome ifUnselected) {
    PortSet allowed = PortSet.NONE;
    PortSet possible = PortSet.NONE;
    PortSet onlyPerhaps = ifUnselected.allowed();
    boolean isolated = false;
    for (About about : network) {
      Outcome added = addedBy(about, other);
      possible = possible.or(added.possible());
      if (about.match == Match.YES) {
        isolated = true;
        allowed = allowed.or(added.allowed());
      } else {
        onlyPerhaps = onlyPerhaps.and(added.allowed());
      }
    }
    if (subject.unseenPolicies()) {
      return new Outcome(allowed, PortSet.ALL);
    }
    return isolated
        ? new Outcome(allowed, possible)
        : new Outcome(onlyPerhaps, possible.or(ifUnselected.possible()));
  }

  /** What a policy lets through if it selects the subject. */
  private Outcome addedBy(About about, Party other) {
    PortSet allowed = PortSet.NONE;
    PortSet possible = PortSet.NONE;
    for (Peers rule : about.rules) {
      Outcome ports = ports(rule, other, Match.YES);
      allowed = allowed.or(ports.allowed());
      possible = possible.or(ports.possible());
    }
    return new Outcome(allowed, possible);
  }

  /** The ports on which a rule matches, for certain and perhaps. */
  private Outcome ports(Peers rule, Party other, Match ofSubject) {
    Match match = ofSubject.and(rule.matches.get(other.index()));
    if (match == Match.NO) {
      return Outcome.DENIED;
    }
    Party destination = direction == Direction.INGRESS ? subject : other;
    Outcome ports = rule.rule.allPorts().at(destination.ports());
    return match == Match.YES ? ports : new Outcome(PortSet.NONE, ports.possible());
  }
}
