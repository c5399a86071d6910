package dev.plumbline.draft;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many pods: {@code Replicas: 3}, {@code 2-3 replicas}, {@code x3}.
 *
 * @param text as a blueprint writes it
 * @param rest what stands behind it
 */
record Replicas(Bare text, String rest) {
  private static final Set<String> NOUNS =
      Set.of("replica", "replicas", "instance", "instances", "pod", "pods");

  /** Of a line whose first or second word is a number of pods. */
  static Optional<Replicas> of(String line) {
    String text = line.strip();
    int colon = text.indexOf(':');
    boolean isKeyed = colon > 0 && NOUNS.containsAll(Words.of(text.substring(0, colon)));
    String value = isKeyed ? text.substring(colon + 1).strip() : text;
    int end = numberEnd(value);
    Optional<Bare> number = number(value.substring(0, end));
    String rest = value.substring(end).strip();
    List<String> words = Words.of(rest);
    boolean isNoun = !words.isEmpty() && NOUNS.contains(words.get(0));
    String behind = isNoun ? rest.substring(Words.first(rest).length()) : rest;
    boolean isMeant = !rest.startsWith("%") && (isKeyed || isNoun);
    return number
        .filter(any -> isMeant)
        .map(count -> new Replicas(count, punctuated(behind, rest)));
  }

  private static String punctuated(String behind, String rest) {
    String text = behind.isEmpty() && !rest.isEmpty() ? "" : behind.strip();
    return text.startsWith(",") || text.startsWith(";") ? text.substring(1).strip() : text;
  }

  /** A number or a range alone; empty where it is neither. */
  static Optional<Bare> number(String text) {
    String plain = text.replace('–', '-').replace(" ", "");
    int dash = plain.indexOf('-');
    boolean isRange =
        dash > 0
            && Words.isNumber(plain.substring(0, dash))
            && Words.isNumber(plain.substring(dash + 1));
    return Optional.of(plain).filter(any -> isRange || Words.isNumber(plain)).map(Bare::new);
  }

  /** Of {@code x3} or {@code ×3}, with or without a noun. */
  static Optional<Bare> factor(String text) {
    List<String> words = Words.of(text.replace('×', 'x'));
    boolean isFactor =
        !words.isEmpty()
            && words.size() <= 2
            && words.get(0).startsWith("x")
            && Words.isNumber(words.get(0).substring(1))
            && NOUNS.containsAll(words.subList(1, words.size()));
    return isFactor ? Optional.of(new Bare(words.get(0).substring(1))) : Optional.empty();
  }

  private static int numberEnd(String text) {
    int at = 0;
    while (at < text.length() && "0123456789-–".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
