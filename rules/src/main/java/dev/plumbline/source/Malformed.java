package dev.plumbline.source;

import dev.plumbline.resource.Span;

/** A document says nothing, or nothing that Kubernetes would accept. */
class Malformed extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Span span;

  Malformed(Span span, String message) {
    super(message, null, false, false);
    this.span = span;
  }

  /** Where. */
  Span span() {
    return span;
  }

  /** What. */
  String message() {
    return String.valueOf(getMessage());
  }
}
