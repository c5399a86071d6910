package dev.plumbline.history;

/** A file that tells of no run; the message says why. */
final class NoRunException extends Exception {
  private static final long serialVersionUID = 1L;

  NoRunException(String message) {
    super(message);
  }
}
