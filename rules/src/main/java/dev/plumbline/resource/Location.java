package dev.plumbline.resource;

/** A place in a file, as an editor can jump to it. */
public record Location(String file, Span span) {

  public int line() {
    return span.line();
  }

  public int column() {
    return span.column();
  }

  @Override
  public String toString() {
    return file + ":" + line() + ":" + column();
  }
}
