package dev.plumbline.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What lists in the text demand: how many pods, as in {@code - **Backend**: 2-3 replicas}. */
final class Prose {
  private static final int LONGEST_NAME = 40;

  private Prose() {}

  static void read(List<Line> lines, String heading, Sketch sketch) {
    lines.forEach(line -> read(line, heading, sketch));
  }

  private static void read(Line line, String heading, Sketch sketch) {
    String whole = withoutNumber(Markup.plain(line.text()));
    String text = OwnId.behind(whole);
    int colon = text.indexOf(':');
    Optional<Title> title =
        colon < 1 || colon > LONGEST_NAME
            ? Optional.empty()
            : Optional.of(Title.of(text.substring(0, colon))).filter(Title::isNamed);
    Optional<Replicas> replicas = Replicas.of(text.substring(colon + 1));
    if (title.isEmpty() || replicas.isEmpty()) {
      sketch.unread(line.number(), "text", whole);
      return;
    }
    Bare count = replicas.get().text();
    sketch.cast().meet(title.get(), Optional.empty());
    Map<String, Object> demands = new LinkedHashMap<>();
    demands.put("component", title.get().component());
    demands.put("replicas", count);
    String said = title.get().component() + ": replicas " + count;
    Place place = new Place(heading, line.number());
    sketch.box(Fact.of(place, said, demands).withId(OwnId.of(whole)));
    if (!replicas.get().rest().isEmpty()) {
      sketch.unread(line.number(), "the rest of the line", replicas.get().rest());
    }
  }

  /** Without the number that an item of a list begins with. */
  private static String withoutNumber(String text) {
    int dot = text.indexOf(". ");
    return dot > 0 && Words.isNumber(text.substring(0, dot)) ? text.substring(dot + 2) : text;
  }
}
