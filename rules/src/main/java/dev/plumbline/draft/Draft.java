package dev.plumbline.draft;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A blueprint drafted from an architecture document in Markdown: from its tables of resources, its
 * flowcharts and sequence diagrams. It names a place in the document for all that it says, and for
 * all that it does not.
 *
 * @param blueprint as YAML
 * @param tally how much was read
 * @param unread what was not, with lines and reasons
 */
public record Draft(String blueprint, String tally, List<String> unread) {
  /** The most bytes of a document that are read. */
  public static final int MOST_BYTES = 4 << 20;

  public Draft {
    unread = List.copyOf(unread);
  }

  /**
   * Drafts the blueprint of a document.
   *
   * @param name of the blueprint
   * @param file the document, as seen from the blueprint
   * @throws IllegalArgumentException where the document is larger than {@link #MOST_BYTES}
   */
  public static Draft of(String name, String file, byte[] document) {
    if (document.length > MOST_BYTES) {
      throw new IllegalArgumentException("a document has at most %d bytes".formatted(MOST_BYTES));
    }
    Sketch sketch = Reader.read(new String(document, StandardCharsets.UTF_8));
    return new Draft(
        BlueprintText.of(sketch, name, file, sha256(document)),
        sketch.tally(),
        Unread.told(sketch.unread()));
  }

  private static String sha256(byte[] document) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
