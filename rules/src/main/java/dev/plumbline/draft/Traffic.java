package dev.plumbline.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the words on an edge say of a connection: {@code TCP:5432}, {@code HTTPS (443)}, {@code
 * 53/UDP}, {@code Denied}.
 *
 * @param protocol as Kubernetes has it; empty where TCP is meant
 */
record Traffic(List<Integer> ports, String protocol, boolean isDenied) {
  private static final Set<String> TRANSPORTS = Set.of("tcp", "udp", "sctp");
  private static final Set<String> PROTOCOLS =
      Set.of(
          "http",
          "https",
          "http2",
          "grpc",
          "ws",
          "wss",
          "tls",
          "mtls",
          "ssl",
          "amqp",
          "amqps",
          "mqtt",
          "sql",
          "jdbc",
          "mysql",
          "postgres",
          "postgresql",
          "redis",
          "resp",
          "mongodb",
          "kafka",
          "nats",
          "ssh",
          "dns",
          "ldap",
          "ldaps",
          "smtp",
          "nfs",
          "bolt",
          "otlp",
          "port",
          "ports");
  private static final Set<String> DENIALS =
      Set.of("denied", "deny", "denies", "blocked", "block", "forbidden", "prohibited");
  private static final int LARGEST = 65_535;

  private record Word(int start, int end, String text) {}

  Traffic {
    ports = List.copyOf(ports);
  }

  static Traffic of(String label) {
    List<Word> words = words(label);
    List<Integer> ports = new ArrayList<>();
    String protocol = "";
    boolean isDenied = label.contains("❌") || label.contains("⛔") || label.contains("🚫");
    boolean wasPort = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).text();
      isDenied |= DENIALS.contains(word) || isNegated("allowed", i, words);
      isDenied |= isNegated("access", i, words);
      protocol = TRANSPORTS.contains(word) ? word.toUpperCase(Locale.ROOT) : protocol;
      boolean isPort = isPort(i, words, label, wasPort);
      if (isPort) {
        ports.add(Integer.parseInt(word));
      }
      wasPort = isPort;
    }
    return new Traffic(ports, protocol.equals("TCP") ? "" : protocol, isDenied);
  }

  private static boolean isNegated(String word, int at, List<Word> words) {
    return at > 0
        && words.get(at).text().equals(word)
        && Set.of("no", "not").contains(words.get(at - 1).text());
  }

  private static boolean isPort(int at, List<Word> words, String label, boolean wasPort) {
    Word word = words.get(at);
    if (!Words.isNumber(word.text())) {
      return false;
    }
    int number = Integer.parseInt(word.text());
    boolean isOfAmount =
        word.end() < label.length() && "%.-".indexOf(label.charAt(word.end())) >= 0;
    if (number < 1 || number > LARGEST || isOfAmount) {
      return false;
    }
    String before = at > 0 ? words.get(at - 1).text() : "";
    String after = at + 1 < words.size() ? words.get(at + 1).text() : "";
    char sign = word.start() > 0 ? label.charAt(word.start() - 1) : ' ';
    boolean isBehindColon =
        sign == ':' && (word.start() < 2 || !Character.isDigit(label.charAt(word.start() - 2)));
    return words.size() == 1
        || TRANSPORTS.contains(before)
        || PROTOCOLS.contains(before)
        || TRANSPORTS.contains(after)
        || isBehindColon
        || (wasPort && isListed(label, words.get(at - 1).end(), word.start()));
  }

  private static boolean isListed(String label, int from, int to) {
    String between = label.substring(from, to).strip();
    return between.equals(",") || between.equals("/") || between.equals("&") || between.equals("+");
  }

  private static List<Word> words(String label) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= label.length(); i++) {
      boolean isPart = i < label.length() && Character.isLetterOrDigit(label.charAt(i));
      if (isPart && start < 0) {
        start = i;
      } else if (!isPart && start >= 0) {
        words.add(new Word(start, i, label.substring(start, i).toLowerCase(Locale.ROOT)));
        start = -1;
      }
    }
    return words;
  }

  /** Whether it says enough for a demand. */
  boolean isDemanding() {
    return isDenied || !ports.isEmpty();
  }

  Traffic denied() {
    return new Traffic(ports, protocol, true);
  }

  /** What a blueprint writes of a connection between those. */
  Map<String, Object> connections(String from, String to) {
    Map<String, Object> edge = new LinkedHashMap<>();
    edge.put("from", from);
    edge.put("to", to);
    List<Bare> numbers =
        ports.stream().distinct().map(port -> new Bare(String.valueOf(port))).toList();
    if (numbers.size() == 1) {
      edge.put("port", numbers.get(0));
    } else if (!numbers.isEmpty()) {
      edge.put("ports", numbers);
    }
    if (!protocol.isEmpty()) {
      edge.put("protocol", protocol);
    }
    Map<String, Object> connections = new LinkedHashMap<>();
    connections.put(isDenied ? "denied" : "allowed", List.of(edge));
    Map<String, Object> demands = new LinkedHashMap<>();
    demands.put("connections", connections);
    return demands;
  }

  /** As in {@code TCP 5432} or {@code denied}. */
  @Override
  public String toString() {
    String name = protocol.isEmpty() ? "TCP" : protocol;
    String numbers = String.join(", ", ports.stream().distinct().map(String::valueOf).toList());
    String where = ports.isEmpty() ? "" : name + " " + numbers;
    return isDenied ? ("denied " + where).strip() : where;
  }
}
