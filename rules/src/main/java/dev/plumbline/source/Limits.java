package dev.plumbline.source;

/**
 * What is too much, so that no input exhausts memory, stack or patience.
 *
 * @param fileBytes the size of one file
 * @param depth how deeply lists and maps may nest, aliases expanded
 * @param nodes how many keys and values one document may hold, aliases expanded
 * @param files how many files one reading may find
 */
public record Limits(int fileBytes, int depth, int nodes, int files) {
  /** Far above what people write and far below what hurts. */
  public static final Limits DEFAULT = new Limits(64 << 20, 200, 10_000_000, 200_000);

  /** Beyond this depth, code that walks a tree may run out of stack. */
  private static final int DEEPEST = 1_000;

  public Limits {
    if (fileBytes < 1 || depth < 1 || depth > DEEPEST || nodes < 1 || files < 1) {
      throw new IllegalArgumentException(
          "limits must be positive and the depth at most " + DEEPEST);
    }
  }
}
