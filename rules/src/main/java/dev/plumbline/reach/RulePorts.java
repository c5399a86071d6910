package dev.plumbline.reach;

import dev.plumbline.resource.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The ports that an entry of a rule, or a whole rule, means.
 *
 * @param fixed those written as numbers
 * @param named names, each with the ports that may bear it: all of a protocol, or of any
 */
record RulePorts(PortSet fixed, Map<String, PortSet> named) {
  static final RulePorts ALL = new RulePorts(PortSet.ALL, Map.of());
  private static final RulePorts NONE = new RulePorts(PortSet.NONE, Map.of());

  static RulePorts of(PortSet fixed) {
    return new RulePorts(fixed, Map.of());
  }

  static RulePorts named(String name, PortSet among) {
    return new RulePorts(PortSet.NONE, Map.of(name, among));
  }

  /** What an entry of a NetworkPolicy means; nothing where the API server refuses it. */
  static RulePorts of(PolicyPort entry) {
    Optional<Protocol> protocol = Protocol.of(entry.node().get("protocol").text());
    if (protocol.isEmpty()) {
      return NONE;
    }
    if (entry.port().isMissing()) {
      return entry.endPort().isMissing() ? of(PortSet.every(protocol.get())) : NONE;
    }
    String name = entry.port().text();
    if (!name.isEmpty()) {
      return entry.endPort().isMissing() ? named(name, PortSet.every(protocol.get())) : NONE;
    }
    Node end = entry.endPort().isMissing() ? entry.port() : entry.endPort();
    return range(protocol.get(), entry.port().integer(), end.integer());
  }

  static RulePorts range(Protocol protocol, OptionalLong first, OptionalLong last) {
    boolean valid =
        NamedPorts.isPort(first.orElse(0))
            && NamedPorts.isPort(last.orElse(0))
            && first.orElse(0) <= last.orElse(0);
    return valid ? of(PortSet.of(protocol, (int) first.orElse(0), (int) last.orElse(0))) : NONE;
  }

  static RulePorts union(List<RulePorts> entries) {
    RulePorts union = NONE;
    for (RulePorts entry : entries) {
      Map<String, PortSet> named = new TreeMap<>(union.named);
      entry.named.forEach((name, among) -> named.merge(name, among, PortSet::or));
      union = new RulePorts(union.fixed.or(entry.fixed), named);
    }
    return union;
  }

  /** The ports that are certainly meant, and those that may be, at that destination. */
  Outcome at(NamedPorts destination) {
    PortSet certain = fixed;
    PortSet possible = fixed;
    for (Map.Entry<String, PortSet> name : named.entrySet()) {
      PortSet ports = destination.of(name.getKey()).and(name.getValue());
      certain = certain.or(ports);
      possible = possible.or(destination.known() ? ports : name.getValue());
    }
    return new Outcome(certain, possible);
  }
}
