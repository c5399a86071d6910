package dev.plumbline.library.images;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.plumbline.rule.Severity;
import dev.plumbline.trivy.Vulnerability;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Vulnerabilities in a few words.
 *
 * @param all the worst first
 */
record Weaknesses(List<Vulnerability> all) {
  private static final int NAMED = 3;

  /** How many, how severe, and the worst of them. */
  @Override
  public String toString() {
    Map<String, Vulnerability> byId = new LinkedHashMap<>();
    all.forEach(one -> byId.putIfAbsent(one.id(), one));
    String named = byId.values().stream().limit(NAMED).map(Weaknesses::line).collect(joining("; "));
    int others = byId.size() - NAMED;
    return "%d fixable %s (%s): %s%s"
        .formatted(
            all.size(),
            all.size() == 1 ? "vulnerability" : "vulnerabilities",
            counts(),
            named,
            others > 0 ? "; and " + others + " more" : "");
  }

  private String counts() {
    Map<Severity, Long> known =
        all.stream()
            .map(Vulnerability::severity)
            .flatMap(Optional::stream)
            .collect(groupingBy(severity -> severity, TreeMap::new, counting()));
    long unknown = all.size() - known.values().stream().mapToLong(count -> count).sum();
    String rated =
        known.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(joining(", "));
    String unrated = unknown + " not rated";
    return unknown == 0 ? rated : rated.isEmpty() ? unrated : rated + ", " + unrated;
  }

  private static String line(Vulnerability one) {
    return "%s in %s %s, mended in %s"
        .formatted(
            Scanned.brief(one.id()),
            Scanned.brief(one.packageName()),
            Scanned.brief(one.installed()),
            Scanned.brief(one.fixed()));
  }
}
