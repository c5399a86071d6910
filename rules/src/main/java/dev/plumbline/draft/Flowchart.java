package dev.plumbline.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a flowchart of Mermaid draws. */
final class Flowchart {
  /**
   * A node.
   *
   * @param lines of its label; its id where it has none
   * @param group the innermost around it
   */
  record Box(String id, int line, List<String> lines, Optional<Group> group) {
    Box {
      lines = List.copyOf(lines);
    }

    /** What it is called. */
    String name() {
      return lines.isEmpty() ? id : lines.get(0);
    }
  }

  /** A subgraph. */
  record Group(String id, String title, int line, Optional<Group> parent) {}

  /**
   * A link.
   *
   * @param isDirected whether it has a head; where it has two, it is there twice
   * @param isCrossed whether it ends in a cross
   */
  record Arrow(
      String from, String to, String label, int line, boolean isDirected, boolean isCrossed) {}

  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final List<Arrow> arrows = new ArrayList<>();
  private final Map<String, List<String>> links = new LinkedHashMap<>();

  void put(Box box) {
    boxes.put(box.id(), box);
  }

  void put(Group group) {
    groups.put(group.id(), group);
  }

  void put(Arrow arrow) {
    arrows.add(arrow);
    links.computeIfAbsent(arrow.from(), id -> new ArrayList<>()).add(arrow.to());
    links.computeIfAbsent(arrow.to(), id -> new ArrayList<>()).add(arrow.from());
  }

  List<Box> boxes() {
    return List.copyOf(boxes.values());
  }

  List<Arrow> arrows() {
    return arrows;
  }

  Optional<Box> box(String id) {
    return Optional.ofNullable(boxes.get(id));
  }

  Optional<Group> group(String id) {
    return Optional.ofNullable(groups.get(id));
  }

  /** The boxes directly in each group, by its id. */
  Map<String, List<Box>> members() {
    return boxes.values().stream()
        .filter(box -> box.group().isPresent())
        .collect(Collectors.groupingBy(box -> box.group().map(Group::id).orElse("")));
  }

  /** The boxes that are linked to one, in the order of the links. */
  List<Box> linked(Box box) {
    return links.getOrDefault(box.id(), List.of()).stream()
        .flatMap(id -> box(id).stream())
        .toList();
  }

  boolean isFull() {
    return boxes.size() >= Bounds.BOXES || arrows.size() >= Bounds.ARROWS;
  }
}
