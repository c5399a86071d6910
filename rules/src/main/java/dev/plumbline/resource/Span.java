package dev.plumbline.resource;

/**
 * A stretch of text. Lines and columns count from 1; columns count code points; the end is the
 * column after the last character.
 */
public record Span(int line, int column, int endLine, int endColumn) {

  /** The very beginning of a text. */
  public static final Span START = new Span(1, 1, 1, 1);

  /** From the beginning of this span to the end of the other. */
  public Span to(Span other) {
    return new Span(line, column, other.endLine, other.endColumn);
  }

  /**
   * Where a value begins: a list item or document that is a map stands where its first key does.
   */
  static Span ofFirstToken(Value value) {
    if (value instanceof Value.Mapping map && !map.entries().isEmpty()) {
      Span first = map.entries().values().iterator().next().keySpan();
      return first.line() < map.span().line()
          ? map.span()
          : new Span(map.span().line(), map.span().column(), first.endLine(), first.endColumn());
    }
    return value.span();
  }
}
