package dev.plumbline.source;

import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Sequence;
import dev.plumbline.source.Anchors.Anchored;
import dev.plumbline.source.Anchors.Tree;
import dev.plumbline.source.Anchors.Unfinished;
import dev.plumbline.source.Anchors.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/** Composes one document's events to the value that Kubernetes sees. */
final class Composer {
  private static final String MERGE = "<<";
  private static final String MERGE_TAG = "tag:yaml.org,2002:merge";

  private final Events events;
  private final Adapted adapted;
  private final Wording wording;
  private final Effort effort;
  private final Anchors anchors = new Anchors();

  private boolean isEnded;

  /** Where the last token ended that belongs to a value. */
  private Span last = Span.START;

  /**
   * @param firstLine the line of the file at which the text begins, from 1
   */
  Composer(Adapted adapted, int firstLine, Limits limits) {
    this.adapted = adapted;
    this.events = new Events(adapted, firstLine);
    this.wording = new Wording(adapted.text());
    this.effort = new Effort(limits);
  }

  Composed composed() throws Malformed {
    return new Composed(document(), leftover(), isEnded);
  }

  private Optional<Value> document() throws Malformed {
    events.next();
    if (events.nextIs(Event.ID.StreamEnd)) {
      return Optional.empty();
    }
    events.next();
    Value value = value(events.next(), 0);
    isEnded = ((DocumentEndEvent) events.next()).getExplicit();
    return Optional.of(value);
  }

  /** What is not read cannot be wrong. */
  private Optional<Span> leftover() {
    try {
      return events.nextIs(Event.ID.StreamEnd)
          ? Optional.empty()
          : Optional.of(events.span(events.next()));
    } catch (Malformed unread) {
      return Optional.of(unread.span());
    }
  }

  private Value value(Event event, int depth) throws Malformed {
    if (event instanceof ScalarEvent || (event instanceof AliasEvent && isWord(event))) {
      return word(event, depth).at(last);
    }
    Span span = events.span(event);
    if (event instanceof AliasEvent alias) {
      last = span;
      Tree tree = (Tree) anchors.get(alias.getAnchor(), span);
      effort.repeat(span, depth, tree.size(), tree.height());
      return repeated(tree.value(), span);
    }
    effort.visit(span, depth);
    String anchor = ((NodeEvent) event).getAnchor();
    return anchor == null ? tree(event, span, depth) : anchored(anchor, event, span, depth);
  }

  private boolean isWord(Event alias) throws Malformed {
    return anchors.get(((AliasEvent) alias).getAnchor(), events.span(alias)) instanceof Word;
  }

  /** The scalar that an event writes or repeats. */
  private Resolved word(Event event, int depth) throws Malformed {
    Span span = events.span(event);
    last = span;
    if (event instanceof AliasEvent alias) {
      effort.repeat(span, depth, 1, 0);
      Anchored anchored = anchors.get(alias.getAnchor(), span);
      return ((Word) anchored).resolved();
    }
    effort.visit(span, depth);
    ScalarEvent scalar = (ScalarEvent) event;
    wording.check(scalar, span);
    Resolved resolved = Scalars.resolve(scalar, adapted.restored(scalar.getValue()), span);
    if (scalar.getAnchor() != null) {
      Wording.checkAnchor(scalar.getAnchor(), span);
      anchors.put(scalar.getAnchor(), new Word(resolved));
    }
    return resolved;
  }

  private static Value repeated(Value value, Span span) {
    return value instanceof Mapping map
        ? new Mapping(map.entries(), map.overridden(), span)
        : new Sequence(((Sequence) value).items(), span);
  }

  private Value anchored(String anchor, Event event, Span span, int depth) throws Malformed {
    Wording.checkAnchor(anchor, span);
    Unfinished unfinished = new Unfinished(anchor);
    anchors.put(anchor, unfinished);
    long visitsBefore = effort.visits() - 1;
    int deepestBefore = effort.deepest();
    effort.measureFrom(depth);
    Value value = tree(event, span, depth);
    int deepest = effort.deepest();
    anchors.finish(unfinished, new Tree(value, effort.visits() - visitsBefore, deepest - depth));
    effort.measureFrom(Math.max(deepest, deepestBefore));
    return value;
  }

  private Value tree(Event event, Span span, int depth) throws Malformed {
    last = span;
    return event instanceof SequenceStartEvent ? list(span, depth) : map(span, depth);
  }

  private Sequence list(Span start, int depth) throws Malformed {
    List<Value> items = new ArrayList<>();
    while (!events.nextIs(Event.ID.SequenceEnd)) {
      items.add(value(events.next(), depth + 1));
    }
    close(events.next());
    return new Sequence(items, start.to(last));
  }

  private Mapping map(Span start, int depth) throws Malformed {
    MapBuilder map = new MapBuilder();
    while (!events.nextIs(Event.ID.MappingEnd)) {
      Event key = events.next();
      if (isMerge(key)) {
        merge(map, depth + 1);
      } else {
        String name = key(key, depth + 1);
        Span keySpan = last;
        map.put(new Entry(name, keySpan, value(events.next(), depth + 1)));
      }
    }
    close(events.next());
    return map.build(start.to(last));
  }

  /** Only the end of a list or map in brackets is a token; the end of another one is nothing. */
  private void close(Event end) {
    Span span = events.span(end);
    last = span.endColumn() > span.column() ? span : last;
  }

  private String key(Event event, int depth) throws Malformed {
    if (!(event instanceof ScalarEvent) && !(event instanceof AliasEvent && isWord(event))) {
      throw new Malformed(events.span(event), "a list or map cannot be a key");
    }
    Resolved resolved = word(event, depth);
    Span span = last;
    return Scalars.key(resolved)
        .orElseThrow(() -> new Malformed(span, resolved.text() + " cannot be a key"));
  }

  private static boolean isMerge(Event event) {
    return event instanceof ScalarEvent key
        && key.getValue().equals(MERGE)
        && (key.getImplicit().canOmitTagInPlainScalar() || MERGE_TAG.equals(key.getTag()));
  }

  private void merge(MapBuilder map, int depth) throws Malformed {
    Event event = events.next();
    Span span = events.span(event);
    Value value = value(event, depth);
    boolean isList = value instanceof Sequence && !(event instanceof AliasEvent);
    List<Value> maps = isList ? ((Sequence) value).items() : List.of(value);
    for (int i = maps.size() - 1; i >= 0; i--) {
      if (!(maps.get(i) instanceof Mapping one)) {
        throw new Malformed(span, "\"<<\" merges a map or a list of maps, nothing else");
      }
      map.merge(one);
    }
  }
}
