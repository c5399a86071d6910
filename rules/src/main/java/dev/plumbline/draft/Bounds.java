package dev.plumbline.draft;

/** What is too much, so that no document exhausts memory, stack or patience. */
final class Bounds {
  static final int LINE = 4_000;
  static final int BOXES = 10_000;
  static final int ARROWS = 10_000;
  static final int NESTING = 50;
  static final int FACTS = 20_000;
  static final int COLUMNS = 50;

  private Bounds() {}
}
