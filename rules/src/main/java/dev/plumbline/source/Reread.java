package dev.plumbline.source;

/** A text must be read again, with what the parser refused replaced. */
final class Reread extends Malformed {
  private static final long serialVersionUID = 1L;

  private final transient Adapted adapted;

  Reread(Malformed failure, Adapted adapted) {
    super(failure.span(), failure.message());
    this.adapted = adapted;
  }

  Adapted adapted() {
    return adapted;
  }
}
