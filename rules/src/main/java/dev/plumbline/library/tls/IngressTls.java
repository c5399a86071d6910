package dev.plumbline.library.tls;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an Ingress says about TLS.
 *
 * @param node the list, written or not
 * @param entries its items
 * @param names the hosts and wildcards that they name, in lower case
 */
record IngressTls(Node node, List<Node> entries, Set<String> names) {
  private static final int LISTED = 5;

  static IngressTls of(Resource ingress) {
    Node node = ingress.root().at("spec", "tls");
    List<Node> entries = node.items();
    return new IngressTls(
        node,
        entries,
        entries.stream()
            .flatMap(entry -> hosts(entry).stream())
            .map(IngressTls::lowerCase)
            .collect(toCollection(LinkedHashSet::new)));
  }

  /** The rules of an Ingress that are about one host, as the nodes of their hosts. */
  static List<Node> ruleHosts(Resource ingress) {
    return ingress.root().at("spec", "rules").items().stream()
        .map(rule -> rule.get("host"))
        .filter(host -> !host.text().isEmpty())
        .toList();
  }

  /** The hosts that an entry names. */
  private static List<String> hosts(Node entry) {
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

  /** Whether an entry names the host, or a wildcard for its first label. */
  boolean covers(String host) {
    String name = lowerCase(host);
    int dot = name.indexOf('.');
    return names.contains(name) || (dot > 0 && names.contains("*" + name.substring(dot)));
  }

  /** The names, quoted; of many, the first. */
  String listed() {
    String first = names.stream().limit(LISTED).collect(joining("\", \"", "\"", "\""));
    int more = names.size() - LISTED;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  /** An entry without hosts: it is for those that the controller chooses. */
  Optional<Node> entryWithoutHosts() {
    return entries.stream().filter(entry -> hosts(entry).isEmpty()).findFirst();
  }

  /** Whether an entry names the host, or one is for hosts that the controller chooses. */
  boolean mayCover(String host) {
    return covers(host) || (!saysNothing() && entryWithoutHosts().isPresent());
  }

  static String lowerCase(String host) {
    return host.toLowerCase(Locale.ROOT);
  }
}
