package dev.plumbline.reports;

import dev.plumbline.evaluate.Outcome;
import java.util.Locale;

/** Words of our own, as titles and as names of styles. */
final class Names {

  private Names() {}

  static String capitalized(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  static String of(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
