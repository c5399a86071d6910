package dev.plumbline.reports;

import dev.plumbline.rule.Rule;
import java.util.Locale;
import java.util.Map;

/** Rules of one topic. */
record Family(String topic) implements Comparable<Family> {
  private static final Map<String, String> TITLES =
      Map.of(
          "jvm", "Java programs",
          "network", "Network policies",
          "podsecurity", "Pod Security Standards",
          "rbac", "Roles and service accounts",
          "schema", "What the API server refuses",
          "tls", "TLS",
          "user", "Users and privileges");

  static Family of(Rule rule) {
    return new Family(rule.family());
  }

  String title() {
    return TITLES.getOrDefault(
        topic, topic.substring(0, 1).toUpperCase(Locale.ROOT) + topic.substring(1));
  }

  @Override
  public int compareTo(Family other) {
    return title().compareTo(other.title());
  }
}
