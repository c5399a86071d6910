package dev.plumbline.draft;

import java.util.Optional;

/** A place in a statement. */
final class Cursor {
  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  char peek() {
    return peek(0);
  }

  /** The character so many places ahead; a blank behind the end. */
  char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : ' ';
  }

  boolean sees(String word) {
    return text.startsWith(word, at);
  }

  /** Steps over a word where it is there. */
  boolean skip(String word) {
    boolean isThere = sees(word);
    at += isThere ? word.length() : 0;
    return isThere;
  }

  void skip(int characters) {
    at = Math.min(text.length(), at + characters);
  }

  void skipBlanks() {
    at = Amount.skipBlanks(text, at);
  }

  /** What stands before the next such word, stepping over both; the cursor stays where none is. */
  Optional<String> until(String word) {
    int end = text.indexOf(word, at);
    if (end < 0) {
      return Optional.empty();
    }
    String before = text.substring(at, end);
    at = end + word.length();
    return Optional.of(before);
  }

  /** The characters among those, as many as there are. */
  String run(String characters) {
    int start = at;
    while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return text.substring(start, at);
  }

  /** An id of a node: hyphens, dots and slashes only between letters. */
  String id() {
    int start = at;
    while (at < text.length() && isOfId(peek(), peek(1))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isOfId(char c, char next) {
    boolean isJoint = (c == '-' || c == '.' || c == '/') && Character.isLetterOrDigit(next);
    return Character.isLetterOrDigit(c) || c == '_' || isJoint;
  }

  /** Where it stands, to go back to. */
  int mark() {
    return at;
  }

  void back(int mark) {
    at = mark;
  }

  /** What is left. */
  String rest() {
    return text.substring(at);
  }
}
