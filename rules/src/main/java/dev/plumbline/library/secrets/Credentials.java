package dev.plumbline.library.secrets;

import java.util.List;
import java.util.Optional;

/** What a value with a name gives away. */
final class Credentials {
  private static final int NAMED = 3;

  private Credentials() {}

  /**
   * As in {@code a literal password}: what it is and where, never the value. Empty where no
   * credential is recognised.
   */
  static Optional<String> in(String name, String value) {
    List<String> found = CredentialText.in(name, value);
    if (found.isEmpty()) {
      return CredentialNames.credential(name)
          .filter(credential -> credential.isGivenAwayBy(value))
          .map(credential -> "a literal " + credential.title());
    }
    String first = String.join(", ", found.subList(0, Math.min(NAMED, found.size())));
    int more = found.size() - NAMED;
    return Optional.of(more > 0 ? first + " and " + more + " more" : first);
  }
}
