package dev.plumbline.library.secrets;

/**
 * What a name says its value is.
 *
 * @param title as in "a literal password"
 * @param certain whether a value of plain words is a credential too, and not the name of one
 */
record Credential(String title, boolean certain) {

  /** Whether that value, which has such a name, gives a credential away. */
  boolean isGivenAwayBy(String value) {
    String text = value.strip();
    return Literals.isLiteral(text)
        && !(isWordy(text) && !isPhrase())
        && !(isNumber(text) && !isLongNumber(text))
        && (certain ? !text.matches("(?i)x-.*") : !isName(text));
  }

  private boolean isPhrase() {
    return title.equals("passphrase");
  }

  private static boolean isWordy(String text) {
    return text.chars().anyMatch(Character::isWhitespace);
  }

  private static boolean isNumber(String text) {
    return text.matches("-?[0-9.]+(ms|s|m|h|d)?");
  }

  private boolean isLongNumber(String text) {
    return title.startsWith("pass") && text.matches("[0-9]{4,}");
  }

  /** Words without a digit, such as {@code cart-tls} and {@code bearer}. */
  private static boolean isName(String text) {
    return text.matches("[A-Za-z]{1,8}|[A-Za-z]+([-_./][A-Za-z]+)+");
  }
}
