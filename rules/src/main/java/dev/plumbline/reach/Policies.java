package dev.plumbline.reach;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every policy of an inventory, read once. */
final class Policies {
  private static final Kind ADMIN = new Kind("policy.networking.k8s.io", "AdminNetworkPolicy");
  private static final Kind BASELINE =
      new Kind("policy.networking.k8s.io", "BaselineAdminNetworkPolicy");
  private static final Kind CLUSTER = new Kind("policy.networking.k8s.io", "ClusterNetworkPolicy");

  /** Every kind of policy there is something to say about. */
  static final Set<Kind> KINDS =
      Stream.concat(
              Stream.of(ADMIN, BASELINE, CLUSTER, Kind.NETWORK_POLICY), CustomPolicy.KINDS.stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final Comparator<PolicyModel> ORDER =
      Comparator.comparingLong(PolicyModel::priority)
          .thenComparing(policy -> policy.resource().key());

  private final Selections selections = new Selections();
  private final List<PolicyModel> all = new ArrayList<>();
  private final List<CustomPolicy> custom = new ArrayList<>();

  private Policies() {}

  static Policies of(Inventory inventory, AddressBlocks blocks) {
    Policies policies = new Policies();
    AdminPolicyReader admin = new AdminPolicyReader(policies.selections);
    for (Resource resource : inventory.all(ADMIN, BASELINE, CLUSTER)) {
      tier(resource).flatMap(tier -> admin.read(resource, tier)).ifPresent(policies.all::add);
    }
    NetworkPolicyReader network = new NetworkPolicyReader(policies.selections, blocks);
    for (Resource resource : inventory.all(Kind.NETWORK_POLICY)) {
      policies.all.add(network.read(resource));
    }
    policies.all.sort(ORDER);
    for (Resource resource : inventory.all(CustomPolicy.KINDS.toArray(Kind[]::new))) {
      policies.custom.add(CustomPolicy.of(resource, policies.selections));
    }
    return policies;
  }

  private static Optional<Tier> tier(Resource resource) {
    if (!resource.kind().equals(CLUSTER)) {
      return Optional.of(resource.kind().equals(ADMIN) ? Tier.ADMIN : Tier.BASELINE);
    }
    return switch (resource.root().at("spec", "tier").text()) {
      case "Admin" -> Optional.of(Tier.ADMIN);
      case "Baseline" -> Optional.of(Tier.BASELINE);
      default -> Optional.empty();
    };
  }

  Selections selections() {
    return selections;
  }

  /** In the order in which they are asked, tier by tier. */
  List<PolicyModel> all() {
    return all;
  }

  List<CustomPolicy> custom() {
    return custom;
  }

  /** The names of ports that some rule asks for. */
  Set<String> portNames() {
    Set<String> names = new HashSet<>();
    rules().forEach(rule -> names.addAll(rule.allPorts().named().keySet()));
    return names;
  }

  /** Every address, cut where some block begins or ends. */
  List<Addresses> addresses() {
    Set<Addresses> blocks = new TreeSet<>(Set.of(Addresses.IPV4, Addresses.IPV6));
    rules()
        .flatMap(rule -> rule.allPeers().blocks().stream())
        .forEach(
            block -> {
              blocks.add(block.whole());
              blocks.addAll(block.except());
            });
    return Addresses.cut(blocks);
  }

  private Stream<RuleModel> rules() {
    return all.stream().flatMap(policy -> policy.rules().values().stream()).flatMap(List::stream);
  }
}
