package dev.plumbline.library.tls;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an Ingress says about TLS.
 *
 * @param node the list, written or not
 * @param entries its items
 */
record IngressTls(Node node, List<Node> entries) {

  static IngressTls of(Resource ingress) {
    Node node = ingress.root().at("spec", "tls");
    return new IngressTls(node, node.items());
  }

  /** The rules of an Ingress that are about one host, as the nodes of their hosts. */
  static List<Node> ruleHosts(Resource ingress) {
    return ingress.root().at("spec", "rules").items().stream()
        .map(rule -> rule.get("host"))
        .filter(host -> !host.text().isEmpty())
        .toList();
  }

  /** The hosts that an entry names. */
  static List<String> hosts(Node entry) {
    return entry.get("hosts").items().stream()
        .map(Node::text)
        .filter(host -> !host.isEmpty())
        .toList();
  }

  static boolean hasSecret(Node entry) {
    return !entry.get("secretName").text().isEmpty();
  }

  /** Whether no entry names a host or a secret, or there is none. */
  boolean saysNothing() {
    return entries.stream().allMatch(entry -> hosts(entry).isEmpty() && !hasSecret(entry));
  }

  /** All hosts that entries name. */
  List<String> hosts() {
    return entries.stream().flatMap(entry -> hosts(entry).stream()).distinct().toList();
  }

  /** Whether an entry names the host, or a wildcard for its first label. */
  boolean names(String host) {
    return hosts().stream().anyMatch(pattern -> covers(lowerCase(pattern), lowerCase(host)));
  }

  /** An entry without hosts: it is for those that the controller chooses. */
  Optional<Node> entryWithoutHosts() {
    return entries.stream().filter(entry -> hosts(entry).isEmpty()).findFirst();
  }

  /** Whether an entry names the host, or one is for hosts that the controller chooses. */
  boolean mayCover(String host) {
    return names(host) || (!saysNothing() && entryWithoutHosts().isPresent());
  }

  static String lowerCase(String host) {
    return host.toLowerCase(Locale.ROOT);
  }

  private static boolean covers(String pattern, String host) {
    int dot = host.indexOf('.');
    return pattern.equals(host)
        || (dot > 0
            && pattern.startsWith("*.")
            && pattern.substring(1).equals(host.substring(dot)));
  }
}
