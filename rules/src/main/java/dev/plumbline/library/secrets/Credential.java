package dev.plumbline.library.secrets;

import java.util.regex.Pattern;

/**
 * What a name says its value is.
 *
 * @param title as in "a literal password"
 * @param certain whether a value of plain words is a credential too, and not the name of one
 */
record Credential(String title, boolean certain) {
  private static final Pattern HEADER = Pattern.compile("(?i)x-.*");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+(?:ms|s|m|h|d)?");
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{4,}");

  /** Words without a digit, such as {@code cart-tls} and {@code bearer}. */
  private static final Pattern WORDS =
      Pattern.compile("[A-Za-z]{1,8}|[A-Za-z]+(?:[-_./][A-Za-z]+)+");

  /** Whether that value, which has such a name, gives a credential away. */
  boolean isGivenAwayBy(String value) {
    String text = value.strip();
    return Literals.isLiteral(text)
        && (isPhrase() || text.chars().noneMatch(Character::isWhitespace))
        && !isNumber(text)
        && !(certain ? HEADER : WORDS).matcher(text).matches();
  }

  private boolean isPhrase() {
    return title.equals("passphrase");
  }

  /** Four digits and more may be a password, but no token. */
  private boolean isNumber(String text) {
    return NUMBER.matcher(text).matches()
        && !(title.equals("password") && LONG_NUMBER.matcher(text).matches());
  }
}
