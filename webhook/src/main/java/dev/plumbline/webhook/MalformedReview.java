package dev.plumbline.webhook;

/** A body that no API server sends. */
final class MalformedReview extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  MalformedReview(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
