package dev.plumbline.source;

/** Finds chars by code points, quickly where each place asked for is near the one before. */
final class CodePoints {
  private final String text;
  private final boolean isSimple;
  private int codePoint;
  private int at;

  CodePoints(String text) {
    this.text = text;
    this.isSimple = text.codePointCount(0, text.length()) == text.length();
  }

  /** The index of the char at which the code point of that index begins. */
  int offset(int index) {
    if (isSimple) {
      return Math.min(index, text.length());
    }
    at = text.offsetByCodePoints(at, index - codePoint);
    codePoint = index;
    return at;
  }
}
