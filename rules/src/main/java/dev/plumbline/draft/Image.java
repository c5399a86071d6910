package dev.plumbline.draft;

import java.util.Locale;
import java.util.Optional;

/** Images that boxes name, such as {@code nginx:alpine}. */
final class Image {
  private static final int PORT_DIGITS = 3;

  private Image() {}

  /** The image that a line names; empty where it names none. */
  static Optional<String> of(String line) {
    String text = line.strip();
    if (text.toLowerCase(Locale.ROOT).startsWith("image:")) {
      text = text.substring("image:".length()).strip();
      return Optional.of(text).filter(name -> !name.isEmpty() && isOneWord(name));
    }
    int tag = text.lastIndexOf(':');
    return Optional.of(text)
        .filter(name -> tag > 0 && tag < name.length() - 1 && isOneWord(name))
        .filter(name -> isRepository(name.substring(0, tag)))
        .filter(name -> !isPort(name.substring(tag + 1)));
  }

  private static boolean isOneWord(String text) {
    return text.chars()
        .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "._-/:@*".indexOf(c) >= 0));
  }

  private static boolean isRepository(String text) {
    return text.equals(text.toLowerCase(Locale.ROOT)) && Character.isLetterOrDigit(text.charAt(0));
  }

  private static boolean isPort(String tag) {
    return Words.isNumber(tag) && tag.length() >= PORT_DIGITS;
  }
}
