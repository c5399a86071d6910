package dev.plumbline.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was read of a document so far, and what was not. */
final class Sketch {
  private final List<Fact> facts = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final Map<String, List<String>> zones = new LinkedHashMap<>();
  private final Cast cast = new Cast();
  private int rows;
  private int edges;
  private int boxes;

  void row(Fact fact) {
    rows++;
    add(fact);
  }

  void edge(Fact fact) {
    edges++;
    add(fact);
  }

  void box(Fact fact) {
    boxes++;
    add(fact);
  }

  private void add(Fact fact) {
    if (facts.size() < Bounds.FACTS) {
      facts.add(fact);
    } else {
      unread(fact.place().line(), "more facts than %d".formatted(Bounds.FACTS), fact.title());
    }
  }

  void unread(int line, String reason, String text) {
    unread(new Unread(line, reason, text));
  }

  void unread(Unread one) {
    unread.add(one);
  }

  void zone(String name, List<String> members) {
    zones.putIfAbsent(name, members);
  }

  Cast cast() {
    return cast;
  }

  List<Fact> facts() {
    return facts;
  }

  List<Unread> unread() {
    return unread;
  }

  Map<String, List<String>> zones() {
    return zones;
  }

  /** As in {@code 6 rows, 9 edges and 21 boxes or lines}. */
  String tally() {
    return "%d rows, %d edges and %d boxes or lines".formatted(rows, edges, boxes);
  }
}
