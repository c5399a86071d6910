package dev.plumbline.reach;

import dev.plumbline.reach.ModelCluster.ModelBlock;
import dev.plumbline.reach.ModelCluster.ModelExpression;
import dev.plumbline.reach.ModelCluster.ModelNamespace;
import dev.plumbline.reach.ModelCluster.ModelPeer;
import dev.plumbline.reach.ModelCluster.ModelPod;
import dev.plumbline.reach.ModelCluster.ModelPolicy;
import dev.plumbline.reach.ModelCluster.ModelPort;
import dev.plumbline.reach.ModelCluster.ModelPortRule;
import dev.plumbline.reach.ModelCluster.ModelRule;
import dev.plumbline.reach.ModelCluster.ModelSelector;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Draws clusters so small that everything in them has to do with everything else. */
final class RandomCluster {
  private static final int LAST_PORT = ModelCluster.LAST_PORT;
  private static final List<String> OPERATORS = List.of("In", "NotIn", "Exists", "DoesNotExist");
  private static final List<String> ACTIONS = List.of("Accept", "Deny", "Pass");

  private final Random random;

  RandomCluster(long seed) {
    this.random = new Random(seed);
  }

  ModelCluster next() {
    List<ModelNamespace> namespaces =
        Stream.of("a", "b", "c").map(name -> new ModelNamespace(name, labels())).toList();
    List<ModelPod> pods = new ArrayList<>();
    int count = 2 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      List<ModelPort> ports =
          some(2, () -> new ModelPort(pick("web", "api"), protocol(), number()));
      pods.add(new ModelPod(of(namespaces), "p" + i, labels(), random.nextInt(4), ports));
    }
    List<ModelPolicy> policies = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      policies.add(
          new ModelPolicy(
              Tier.NETWORK_POLICY,
              0,
              "n" + i,
              Optional.of(of(namespaces)),
              new ModelPeer(Optional.empty(), Optional.of(selector()), Optional.empty()),
              rules(false)));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      Tier tier = random.nextInt(3) == 0 ? Tier.BASELINE : Tier.ADMIN;
      policies.add(
          new ModelPolicy(tier, 10 * i, "c" + i, Optional.empty(), adminPeer(), rules(true)));
    }
    return new ModelCluster(namespaces, pods, policies);
  }

  private Map<Direction, List<ModelRule>> rules(boolean admin) {
    Map<Direction, List<ModelRule>> rules = new EnumMap<>(Direction.class);
    int which = random.nextInt(3);
    if (which != 0) {
      rules.put(Direction.INGRESS, some(3, () -> rule(admin, false)));
    }
    if (which != 1) {
      rules.put(Direction.EGRESS, some(3, () -> rule(admin, true)));
    }
    return rules;
  }

  private ModelRule rule(boolean admin, boolean egress) {
    List<ModelPeer> peers =
        some(
            2,
            () -> {
              boolean block = random.nextInt(4) == 0 && (egress || !admin);
              if (block) {
                return new ModelPeer(Optional.empty(), Optional.empty(), Optional.of(block(admin)));
              }
              return admin ? adminPeer() : peer();
            });
    return new ModelRule(admin ? of(ACTIONS) : "Accept", peers, some(2, this::port));
  }

  private ModelBlock block(boolean admin) {
    boolean whole = random.nextBoolean();
    List<Integer> except = whole && !admin ? some(2, () -> random.nextInt(4)) : List.of();
    return new ModelBlock(whole, random.nextInt(4), except);
  }

  private ModelPeer peer() {
    int which = random.nextInt(3);
    return new ModelPeer(
        which == 0 ? Optional.empty() : Optional.of(selector()),
        which == 1 ? Optional.empty() : Optional.of(selector()),
        Optional.empty());
  }

  private ModelPeer adminPeer() {
    return new ModelPeer(
        Optional.of(selector()),
        random.nextBoolean() ? Optional.of(selector()) : Optional.empty(),
        Optional.empty());
  }

  private ModelPortRule port() {
    int number = number();
    int end = random.nextInt(6) == 0 ? LAST_PORT : number + 1 + random.nextInt(3);
    return switch (random.nextInt(4)) {
      case 0 -> new ModelPortRule(protocol(), 0, 0, "");
      case 1 -> new ModelPortRule(protocol(), number, 0, "");
      case 2 -> new ModelPortRule(protocol(), number, Math.min(end, LAST_PORT), "");
      default -> new ModelPortRule(protocol(), 0, 0, pick("web", "api"));
    };
  }

  /** Mostly one of few, so that they meet; some where ports end. */
  private int number() {
    return random.nextInt(8) == 0 ? LAST_PORT - random.nextInt(3) : 1 + random.nextInt(6);
  }

  private ModelSelector selector() {
    List<ModelExpression> expressions =
        some(
            1,
            () -> {
              String operator = of(OPERATORS);
              return new ModelExpression(
                  pick("k", "m"),
                  operator,
                  operator.endsWith("In") ? List.of(pick("u", "v")) : List.of());
            });
    return new ModelSelector(random.nextInt(3) == 0 ? labels() : Map.of(), expressions);
  }

  private Map<String, String> labels() {
    Map<String, String> labels = new TreeMap<>();
    for (String key : List.of("k", "m")) {
      if (random.nextBoolean()) {
        labels.put(key, pick("u", "v"));
      }
    }
    return labels;
  }

  private Protocol protocol() {
    return random.nextInt(3) == 0 ? Protocol.UDP : Protocol.TCP;
  }

  private String pick(String one, String other) {
    return random.nextBoolean() ? one : other;
  }

  private <T> T of(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private <T> List<T> some(int most, Supplier<T> one) {
    List<T> some = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      some.add(one.get());
    }
    return some;
  }
}
