package dev.plumbline.library.network;

import static java.util.stream.Collectors.joining;

import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Peer;
import dev.plumbline.reach.Policy;
import dev.plumbline.reach.PolicyPort;
import dev.plumbline.reach.PolicyRule;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Severity;
import java.util.List;

/** Finds the rules of a policy that let everybody through. */
final class Openings {

  private Openings() {}

  static void report(
      Direction direction, Resource subject, Severity onEveryPort, Findings findings) {
    for (PolicyRule rule : new Policy(subject).rules(direction)) {
      List<PolicyPort> ports = rule.ports();
      Severity severity = severity(ports, direction, onEveryPort);
      String where = ports.isEmpty() ? "every port" : named(ports);
      if (rule.isOpenToAll() && rule.slip().isEmpty()) {
        Node place = rule.peerList().isPresent() ? rule.peerList() : rule.node();
        findings.at(
            severity,
            place,
            "%s is allowed %s everywhere, inside and outside the cluster, on %s",
            direction,
            direction.peers(),
            where);
      }
      for (Peer peer : rule.peers()) {
        if (peer.isEveryAddress()) {
          Node cidr = peer.ipBlock().get("cidr");
          findings.at(
              severity,
              cidr,
              "%s is allowed %s every %s address (%s) on %s",
              direction,
              direction.peers(),
              cidr.text().contains(":") ? "IPv6" : "IPv4",
              cidr.text(),
              where);
        }
      }
    }
  }

  private static Severity severity(
      List<PolicyPort> ports, Direction direction, Severity onEveryPort) {
    if (ports.isEmpty() || ports.stream().anyMatch(PolicyPort::isEveryPort)) {
      return onEveryPort;
    }
    boolean namesOnly = direction == Direction.EGRESS && ports.stream().allMatch(PolicyPort::isDns);
    return namesOnly ? Severity.INFO : Severity.LOW;
  }

  private static String named(List<PolicyPort> ports) {
    return ports.stream().map(PolicyPort::toString).collect(joining(", "));
  }
}
