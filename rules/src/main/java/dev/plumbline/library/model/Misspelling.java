package dev.plumbline.library.model;

import dev.plumbline.resource.Node;
import dev.plumbline.rule.Fix;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A word of a few, written in another case or with other signs. */
public final class Misspelling {
  private Misspelling() {}

  /** Writes the word that was meant; nothing where that may be another or none. */
  public static Fix of(Node written, Collection<String> words) {
    String letters = letters(written.text());
    List<String> meant = words.stream().filter(word -> letters(word).equals(letters)).toList();
    return meant.size() == 1 && !letters.isEmpty() && !meant.get(0).equals(written.text())
        ? Fix.set(written, meant.get(0))
        : Fix.NONE;
  }

  private static String letters(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
