package dev.plumbline.draft;

import dev.plumbline.draft.Flowchart.Box;
import dev.plumbline.draft.Flowchart.Group;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which component a box of a flowchart is, and what a box of amounts belongs to. */
final class Names {
  private static final Set<String> AMOUNTS =
      Set.of("resources", "resource", "requests", "limits", "budget", "request", "limit");

  private final Flowchart chart;
  private final Map<String, List<Box>> members;
  private final Cast cast;

  Names(Flowchart chart, Cast cast) {
    this.chart = chart;
    this.members = chart.members();
    this.cast = cast;
  }

  /** The component that a box is; a container in the box of its pod is that pod. */
  Optional<Title> of(Box box) {
    Optional<String> around = box.group().map(Group::title);
    boolean isContainer = around.filter(Title::isWorkload).isPresent();
    boolean isNamed = Image.of(box.name()).isEmpty() && !isAmounts(box.name());
    Optional<Title> title =
        Optional.of(box.name())
            .filter(name -> isNamed && !isContainer)
            .or(() -> around)
            .map(Title::of)
            .filter(Title::isNamed);
    title.ifPresent(found -> cast.meet(found, namespace(box)));
    return title;
  }

  /** The component whose amounts a box gives: it itself, what it is linked to, what is around. */
  Optional<Title> ownerOf(Box box) {
    if (!isAmounts(box.name())) {
      return of(box);
    }
    return chart.linked(box).stream()
        .filter(linked -> !isAmounts(linked.name()))
        .findFirst()
        .flatMap(this::of)
        .or(() -> of(box));
  }

  /** Whether words only say that amounts follow, or are amounts. */
  static boolean isAmounts(String name) {
    List<String> words = Words.of(name);
    return (!words.isEmpty() && AMOUNTS.containsAll(words))
        || (name.indexOf(':') > 0 && Measure.of(name).isPresent());
  }

  /** What a blueprint calls the end of an edge: a component, a zone, the internet. */
  Optional<String> end(String id, Sketch sketch) {
    Optional<Group> group = chart.group(id);
    if (chart.box(id).isPresent() || group.isEmpty()) {
      return chart.box(id).flatMap(this::of).map(Title::component);
    }
    String title = group.get().title();
    Title named = Title.of(title);
    if (Title.isWorkload(title) || named.component().equals(Title.INTERNET)) {
      return Optional.of(named.component());
    }
    List<String> components =
        members.getOrDefault(group.get().id(), List.of()).stream()
            .flatMap(box -> of(box).stream())
            .map(Title::component)
            .distinct()
            .toList();
    if (components.equals(List.of(Title.INTERNET))) {
      return Optional.of(Title.INTERNET);
    }
    boolean isZone = !components.isEmpty() && !components.contains(Title.INTERNET);
    if (!isZone || !named.isNamed()) {
      return Optional.empty();
    }
    sketch.zone(named.component(), components);
    return Optional.of(named.component());
  }

  private static Optional<String> namespace(Box box) {
    Optional<Group> group = box.group();
    while (group.isPresent()) {
      List<String> words = Words.of(group.get().title());
      int last = words.size() - 1;
      if (last > 0 && words.get(last).equals("namespace")) {
        return Optional.of(String.join("-", words.subList(0, last)));
      }
      if (last > 0 && words.get(0).equals("namespace")) {
        return Optional.of(String.join("-", words.subList(1, last + 1)));
      }
      group = group.get().parent();
    }
    return Optional.empty();
  }
}
