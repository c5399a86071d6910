package dev.plumbline.source;

import dev.plumbline.resource.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;

/** The events of one document; whatever the parser dislikes is malformed, with its place. */
final class Events {
  private final ParserImpl parser;
  private final Adapted adapted;
  private final int firstLine;

  /**
   * @param firstLine which line of its file the text begins at, from 1
   */
  Events(Adapted adapted, int firstLine) {
    this.parser = new ParserImpl(new KubernetesScanner(adapted.text()));
    this.adapted = adapted;
    this.firstLine = firstLine;
  }

  Event next() throws Malformed {
    return guarded(true);
  }

  boolean nextIs(Event.ID id) throws Malformed {
    return guarded(false).is(id);
  }

  private Event guarded(boolean take) throws Malformed {
    try {
      return take ? parser.getEvent() : parser.peekEvent();
    } catch (MarkedYAMLException malformed) {
      Malformed failure = new Malformed(place(malformed), Sentences.of(malformed));
      Optional<Adapted> better = adapted.without(malformed);
      throw better.isPresent() ? new Reread(failure, better.get()) : failure;
    } catch (YAMLException | IndexOutOfBoundsException | IllegalArgumentException other) {
      throw new Malformed(
          new Span(firstLine, 1, firstLine, 1), "this document cannot be read as YAML");
    }
  }

  Span span(Mark start, Mark end) {
    return new Span(
        firstLine + start.getLine(),
        start.getColumn() + 1,
        firstLine + end.getLine(),
        end.getColumn() + 1);
  }

  Span span(Event event) {
    return span(event.getStartMark(), event.getEndMark());
  }

  private Span place(MarkedYAMLException malformed) {
    @Nullable Mark mark = malformed.getProblemMark();
    mark = mark == null ? malformed.getContextMark() : mark;
    return mark == null ? new Span(firstLine, 1, firstLine, 1) : span(mark, mark);
  }
}
