package dev.plumbline.draft;

import dev.plumbline.draft.Flowchart.Arrow;
import dev.plumbline.draft.Flowchart.Box;
import dev.plumbline.draft.Flowchart.Group;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a flowchart demands. */
final class ChartFacts {
  private final Flowchart chart;
  private final String heading;
  private final Sketch sketch;
  private final Names names;

  private ChartFacts(Flowchart chart, String heading, Sketch sketch) {
    this.chart = chart;
    this.heading = heading;
    this.sketch = sketch;
    this.names = new Names(chart, sketch.cast());
  }

  static void read(Flowchart chart, String heading, Sketch sketch) {
    ChartFacts facts = new ChartFacts(chart, heading, sketch);
    BoxFacts boxes = new BoxFacts(facts.names, heading, sketch);
    chart.boxes().forEach(boxes::read);
    boxes.end();
    chart.arrows().forEach(facts::read);
    facts.countPods();
  }

  private void read(Arrow arrow) {
    Traffic traffic = Traffic.of(OwnId.behind(arrow.label()));
    boolean isMeant = traffic.isDemanding() || arrow.isCrossed();
    String text = "%s to %s %s".formatted(shown(arrow.from()), shown(arrow.to()), arrow.label());
    if (!isMeant) {
      boolean isOfAmounts = isAmounts(arrow.from()) || isAmounts(arrow.to());
      if (arrow.isDirected() || !isOfAmounts) {
        sketch.unread(arrow.line(), "edge without a port", text);
      }
      return;
    }
    Optional<String> from = names.end(arrow.from(), sketch);
    Optional<String> to = names.end(arrow.to(), sketch);
    if (from.isEmpty() || to.isEmpty()) {
      sketch.unread(arrow.line(), "edge between things without a name", text);
    } else if (!arrow.isDirected()) {
      sketch.unread(arrow.line(), "edge without a direction", text);
    } else {
      Traffic meant = arrow.isCrossed() ? traffic.denied() : traffic;
      String title = "%s to %s: %s".formatted(shown(arrow.from()), shown(arrow.to()), meant);
      Map<String, Object> demands = meant.connections(from.get(), to.get());
      Place place = new Place(heading, arrow.line());
      sketch.edge(Fact.of(place, title, demands).withId(OwnId.of(arrow.label())));
    }
  }

  private boolean isAmounts(String id) {
    return chart.box(id).map(Box::name).filter(Names::isAmounts).isPresent();
  }

  /** What people see at the end of an edge. */
  private String shown(String id) {
    return chart.box(id).map(Box::name).or(() -> chart.group(id).map(Group::title)).orElse(id);
  }

  /** Numbered boxes, as in {@code Daemon 1} and {@code Daemon 2}, say how many pods there are. */
  private void countPods() {
    Map<String, Integer> drawn = new HashMap<>();
    for (Box box : chart.boxes()) {
      Optional<Title> title = names.of(box);
      boolean isNumbered =
          title.flatMap(Title::number).isPresent()
              || (box.lines().size() > 1 && isNumbered(Words.of(box.lines().get(1))));
      if (title.isPresent() && isNumbered) {
        drawn.merge(title.get().component(), 1, Integer::sum);
      }
    }
    drawn.forEach((component, pods) -> sketch.cast().count(component, pods));
  }

  private static boolean isNumbered(List<String> words) {
    return words.size() == 2 && !Words.isNumber(words.get(0)) && Words.isNumber(words.get(1));
  }
}
