package dev.plumbline.reach;

import dev.plumbline.reach.Party.Selected;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Everybody who may be at an end of a connection, gathered by what policies can tell apart. */
final class Parties {
  private static final Set<String> FINISHED = Set.of("Succeeded", "Failed");

  /** What is left of pods once every selection is decided. */
  private record Trait(
      Selected selected,
      NamedPorts ports,
      boolean hostNetwork,
      boolean unseenPolicies,
      Set<Integer> addresses) {}

  private final List<Addresses> addresses;
  private final List<Party> all = new ArrayList<>();
  private final List<PodGroup> groups = new ArrayList<>();
  private final Map<Endpoint, Party> byEndpoint = new HashMap<>();

  private Parties(List<Addresses> addresses) {
    this.addresses = addresses;
  }

  static Parties of(Inventory inventory, Policies policies) {
    Parties parties = new Parties(policies.addresses());
    parties.gather(inventory, policies);
    for (Addresses run : parties.addresses) {
      parties.add(run, new Selected(), NamedPorts.NONE);
    }
    parties.add(Outsider.ANY_NAMESPACE, strange(policies, Match.YES), NamedPorts.UNKNOWN);
    parties.add(Outsider.INGRESS_CONTROLLER, strange(policies, Match.MAYBE), NamedPorts.UNKNOWN);
    return parties;
  }

  private void gather(Inventory inventory, Policies policies) {
    PodFacts.Lens lens =
        new PodFacts.Lens(
            policies.selections().podKeys(), policies.portNames(), addresses, inventory.world());
    SelectionIndex index = new SelectionIndex(policies.selections().all(), inventory);
    Map<PodFacts, Trait> traits = new HashMap<>();
    Map<Trait, List<Pods>> alike = new LinkedHashMap<>();
    for (Pods pods : pods(inventory)) {
      PodFacts facts = lens.of(pods);
      Trait trait = traits.computeIfAbsent(facts, one -> trait(one, index));
      alike.computeIfAbsent(trait, first -> new ArrayList<>()).add(pods);
    }
    alike.forEach(this::add);
  }

  private static Trait trait(PodFacts facts, SelectionIndex index) {
    return new Trait(
        index.of(facts),
        facts.ports(),
        facts.hostNetwork(),
        facts.unseenPolicies(),
        facts.addresses());
  }

  private void add(Trait trait, List<Pods> members) {
    Party party =
        new Party(
            all.size(),
            members.get(0),
            trait.selected,
            trait.ports,
            trait.hostNetwork,
            trait.unseenPolicies,
            trait.addresses.stream().map(addresses::get).toList());
    all.add(party);
    groups.add(new PodGroup(members));
    members.forEach(pods -> byEndpoint.put(pods, party));
  }

  private void add(Endpoint endpoint, Selected selected, NamedPorts ports) {
    Party party = new Party(all.size(), endpoint, selected, ports, false, false, List.of());
    all.add(party);
    byEndpoint.put(endpoint, party);
  }

  /** Selections of every pod include a stranger if he is a pod, others may. */
  private static Selected strange(Policies policies, Match ifEveryPod) {
    Selected selected = new Selected();
    List<Selection> selections = policies.selections().all();
    for (int i = 0; i < selections.size(); i++) {
      Selection selection = selections.get(i);
      boolean elsewhere = selection.namespace().isPresent() && ifEveryPod == Match.YES;
      if (!elsewhere) {
        selected.add(i, selection.isEveryPod() ? ifEveryPod : Match.MAYBE);
      }
    }
    return selected;
  }

  /** In order, each once; what another object of the inventory makes is left to that one. */
  private static List<Pods> pods(Inventory inventory) {
    Map<Pods, Pods> pods = new TreeMap<>();
    Set<ResourceKey> seen = new HashSet<>();
    for (Resource resource : inventory.all(Kind.WORKLOADS.toArray(Kind[]::new))) {
      boolean counts =
          !resource.kind().equals(Kind.POD_TEMPLATE)
              && !isFinished(resource, inventory)
              && Pods.controllerOf(resource).flatMap(inventory::find).isEmpty();
      if (counts && seen.add(resource.key())) {
        List<Resource> templates = resource.perPodTemplate();
        for (int i = 0; i < templates.size(); i++) {
          Pods one = new Pods(templates.get(i), i);
          pods.put(one, one);
        }
      }
    }
    return List.copyOf(pods.values());
  }

  /** In a cluster the pod is over; in a file the status means nothing. */
  private static boolean isFinished(Resource resource, Inventory inventory) {
    return inventory.world() == World.CLUSTER
        && resource.kind().equals(Kind.POD)
        && FINISHED.contains(resource.root().at("status", "phase").text());
  }

  List<Party> all() {
    return all;
  }

  List<PodGroup> groups() {
    return groups;
  }

  /** The runs of addresses that policies tell apart. */
  List<Addresses> addresses() {
    return addresses;
  }

  /** Who an endpoint is to policies; for addresses that they do not tell apart, too. */
  Optional<Party> find(Endpoint endpoint) {
    if (endpoint instanceof Addresses some) {
      return addresses.stream().filter(run -> run.contains(some)).findFirst().map(byEndpoint::get);
    }
    return Optional.ofNullable(byEndpoint.get(endpoint));
  }

  /**
   * Who an endpoint is to policies: several for addresses that they tell apart.
   *
   * @throws IllegalArgumentException for pods of another inventory
   */
  List<Party> of(Endpoint endpoint) {
    Party party = byEndpoint.get(endpoint);
    if (party != null) {
      return List.of(party);
    }
    if (endpoint instanceof Addresses some) {
      return addresses.stream()
          .filter(some::overlaps)
          .map(byEndpoint::get)
          .filter(Objects::nonNull)
          .toList();
    }
    throw new IllegalArgumentException("no endpoint of this inventory: " + endpoint);
  }
}
