package dev.plumbline.fix;

/** A change that nobody could write here without touching what is not meant. */
final class Unwritable extends Exception {
  private static final long serialVersionUID = 1L;

  Unwritable(String reason) {
    super(reason, null, false, false);
  }
}
