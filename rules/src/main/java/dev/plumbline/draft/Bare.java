package dev.plumbline.draft;

/**
 * A scalar that is written without quotes.
 *
 * @param text such as {@code 100m/500m} or {@code 3}
 */
record Bare(String text) {
  @Override
  public String toString() {
    return text;
  }
}
