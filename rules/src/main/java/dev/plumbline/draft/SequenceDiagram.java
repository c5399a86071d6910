package dev.plumbline.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a sequence diagram of Mermaid demands: the calls that name a port. */
final class SequenceDiagram {
  private static final List<String> ARROWS =
      List.of("<<-->>", "<<->>", "-->>", "->>", "-->", "->", "--x", "-x", "--)", "-)");
  private static final Set<String> STRUCTURE =
      Set.of(
          "sequencediagram",
          "end",
          "activate",
          "deactivate",
          "autonumber",
          "rect",
          "box",
          "destroy",
          "link",
          "links",
          "title",
          "title:",
          "acctitle:",
          "accdescr:");
  private static final Set<String> WORDS =
      Set.of("note", "loop", "alt", "else", "opt", "par", "and", "critical", "option", "break");

  private final Map<String, String> names = new HashMap<>();
  private final String heading;
  private final Sketch sketch;

  private SequenceDiagram(String heading, Sketch sketch) {
    this.heading = heading;
    this.sketch = sketch;
  }

  static void read(List<Line> lines, String heading, Sketch sketch) {
    SequenceDiagram diagram = new SequenceDiagram(heading, sketch);
    lines.forEach(diagram::read);
  }

  private void read(Line line) {
    String text = line.text().strip();
    String first = Words.first(text).toLowerCase(Locale.ROOT);
    if (text.isEmpty() || text.startsWith("%%") || STRUCTURE.contains(first)) {
      return;
    }
    if (first.equals("create")) {
      read(new Line(line.number(), text.substring(first.length())));
    } else if (first.equals("participant") || first.equals("actor")) {
      participant(text.substring(first.length()).strip());
    } else if (WORDS.contains(first)) {
      sketch.unread(line.number(), "words in a sequence", Markup.plain(text));
    } else if (!call(text, line.number())) {
      sketch.unread(line.number(), "statement not understood", text);
    }
  }

  private void participant(String text) {
    int as = text.indexOf(" as ");
    String id = as < 0 ? text : text.substring(0, as).strip();
    names.put(id, as < 0 ? text : Markup.plain(text.substring(as + " as ".length())));
  }

  private boolean call(String text, int line) {
    for (String arrow : ARROWS) {
      int at = text.indexOf(arrow);
      int colon = text.indexOf(':', Math.max(at, 0));
      if (at > 0 && colon > at) {
        String target = text.substring(at + arrow.length(), colon).strip();
        boolean isMarked = target.startsWith("+") || target.startsWith("-");
        String from = named(text.substring(0, at).strip());
        String to = named(isMarked ? target.substring(1).strip() : target);
        call(from, to, Markup.plain(text.substring(colon + 1)), line);
        return true;
      }
    }
    return false;
  }

  private void call(String from, String to, String words, int line) {
    Traffic traffic = Traffic.of(words);
    Title source = Title.of(from);
    Title target = Title.of(to);
    String ends = from + " to " + to;
    if (traffic.ports().isEmpty()) {
      sketch.unread(line, "call without a port", ends + ": " + words);
    } else if (!source.isNamed() || !target.isNamed()) {
      sketch.unread(line, "edge between things without a name", ends);
    } else {
      sketch.cast().meet(source, Optional.empty());
      sketch.cast().meet(target, Optional.empty());
      sketch.edge(
          Fact.of(
              new Place(heading, line),
              ends + ": " + traffic,
              traffic.connections(source.component(), target.component())));
    }
  }

  private String named(String id) {
    return names.getOrDefault(id, id);
  }
}
