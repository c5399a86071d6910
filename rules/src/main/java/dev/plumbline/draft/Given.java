package dev.plumbline.draft;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a cell or a line gives of a resource: one amount, or a request and a limit.
 *
 * @param first the request, or the only amount
 * @param second the limit; empty where there is one amount
 * @param rest what stands behind them
 */
record Given(Amount first, Optional<Amount> second, String rest) {
  private static final Set<String> NOTHING = Set.of("", "-", "–", "—", "n/a", "none", "na", "/");
  private static final String SEPARATORS = "/-–—→>";

  /** Whether a cell says that there is no amount. */
  static boolean isNothing(String cell) {
    return NOTHING.contains(cell.strip().toLowerCase(Locale.ROOT));
  }

  static Optional<Given> of(String text, String resource) {
    return Amount.at(text, 0, resource).map(first -> after(first, text, resource));
  }

  private static Given after(Amount first, String text, String resource) {
    int at = Amount.skipBlanks(text, first.end());
    int separator = at;
    while (at < text.length() && SEPARATORS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    Optional<Amount> second = at > separator ? Amount.at(text, at, resource) : Optional.empty();
    int end = second.map(Amount::end).orElse(first.end());
    return new Given(first, second, text.substring(end).strip());
  }
}
