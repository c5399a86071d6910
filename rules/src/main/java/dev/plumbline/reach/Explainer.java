package dev.plumbline.reach;

import dev.plumbline.reach.Reason.Effect;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the policies, and the very places in them, that decide about one port. */
final class Explainer {
  private final Policies policies;

  Explainer(Policies policies) {
    this.policies = policies;
  }

  List<Reason> explain(List<Party> sources, List<Party> destinations, Protocol protocol, int port) {
    Set<Reason> reasons = new LinkedHashSet<>();
    for (Direction direction : List.of(Direction.EGRESS, Direction.INGRESS)) {
      for (Party source : sources) {
        for (Party destination : destinations) {
          reasons.addAll(
              direction == Direction.EGRESS
                  ? new Side(source, destination, direction, protocol, port).reasons()
                  : new Side(destination, source, direction, protocol, port).reasons());
        }
      }
    }
    return List.copyOf(reasons);
  }

  /** One end of the connection, with the policies about it. */
  private final class Side {
    private final Party subject;
    private final Party other;
    private final Direction direction;
    private final RuleMatch asked;
    private final List<Reason> reasons = new ArrayList<>();

    Side(Party subject, Party other, Direction direction, Protocol protocol, int port) {
      this.subject = subject;
      this.other = other;
      this.direction = direction;
      Party destination = direction == Direction.INGRESS ? subject : other;
      this.asked = new RuleMatch(other, destination.ports(), protocol, port);
    }

    List<Reason> reasons() {
      if (!subject.isPods() || isNotUnderstood()) {
        return reasons;
      }
      boolean decided = firstMatch(Tier.ADMIN) || networkPolicies() || firstMatch(Tier.BASELINE);
      boolean anyPolicy = !reasons.isEmpty();
      if (!decided) {
        add(Effect.OPEN, Optional.empty(), List.of(), Optional.empty());
      }
      boolean allowed = reasons.stream().anyMatch(reason -> reason.effect() == Effect.ALLOWS);
      if (subject.hostNetwork() && anyPolicy && !allowed) {
        undecided(Doubt.HOST_NETWORK);
      }
      if (subject.unseenPolicies() && !allowed) {
        undecided(Doubt.ELSEWHERE);
      }
      return reasons;
    }

    private void undecided(Doubt doubt) {
      add(Effect.UNDECIDED, Optional.empty(), List.of(), Optional.of(doubt));
    }

    private boolean isNotUnderstood() {
      for (CustomPolicy policy : policies.custom()) {
        boolean applies =
            policy.directions().contains(direction)
                && subject.selected().by(policy.subject()) != Match.NO
                && (!policy.outsideOnly() || other.sample() instanceof Addresses);
        if (applies) {
          add(
              Effect.UNDECIDED,
              Optional.of(policy.resource()),
              List.of(policy.resource().get("spec")),
              Optional.of(Doubt.NOT_UNDERSTOOD));
        }
      }
      return !reasons.isEmpty();
    }

    /** Whether a rule certainly decides; one that passes the connection on leaves that open. */
    private boolean firstMatch(Tier tier) {
      for (PolicyModel policy : about(tier)) {
        for (RuleModel rule : policy.rules(direction)) {
          Match match = selects(policy).and(asked.match(rule));
          if (match != Match.NO) {
            add(effect(rule.action()), policy, rule);
            if (match == Match.YES) {
              return rule.action() != Action.PASS;
            }
          }
        }
      }
      return false;
    }

    private boolean networkPolicies() {
      List<PolicyModel> selecting = about(Tier.NETWORK_POLICY);
      boolean allowed = false;
      for (PolicyModel policy : selecting) {
        for (RuleModel rule : policy.rules(direction)) {
          if (asked.match(rule) != Match.NO) {
            add(Effect.ALLOWS, policy, rule);
            allowed |= selects(policy).and(asked.match(rule)) == Match.YES;
          }
        }
      }
      if (allowed) {
        reasons.removeIf(reason -> reason.effect() == Effect.ALLOWS && reason.doubt().isPresent());
        return true;
      }
      for (PolicyModel policy : selecting) {
        Node selector = policy.resource().root().at("spec", "podSelector");
        add(
            Effect.ISOLATES,
            Optional.of(policy.resource()),
            List.of(selector),
            selects(policy) == Match.YES ? Optional.empty() : Optional.of(Doubt.LABELS));
      }
      return selecting.stream().anyMatch(policy -> selects(policy) == Match.YES);
    }

    private List<PolicyModel> about(Tier tier) {
      return policies.all().stream()
          .filter(policy -> policy.tier() == tier && policy.isAbout(direction))
          .filter(policy -> selects(policy) != Match.NO)
          .toList();
    }

    private Match selects(PolicyModel policy) {
      return subject.selected().by(policy.subject());
    }

    private Effect effect(Action action) {
      return switch (action) {
        case ALLOW -> Effect.ALLOWS;
        case DENY -> Effect.DENIES;
        case PASS -> Effect.PASSES;
      };
    }

    private void add(Effect effect, PolicyModel policy, RuleModel rule) {
      Optional<Doubt> doubt =
          selects(policy) == Match.MAYBE ? Optional.of(Doubt.LABELS) : asked.doubt(rule);
      add(effect, Optional.of(policy.resource()), asked.places(rule), doubt);
    }

    private void add(
        Effect effect, Optional<Resource> policy, List<Node> places, Optional<Doubt> doubt) {
      reasons.add(new Reason(direction, effect, policy, places, doubt));
    }
  }
}
