package dev.plumbline.fix;

import java.util.Comparator;
import java.util.List;

/**
 * Characters in the place of others.
 *
 * @param from the first that goes
 * @param to the one behind the last that goes
 */
record Patch(int from, int to, String text) {
  private static final Comparator<Patch> ORDER =
      Comparator.comparing(Patch::from).thenComparing(Patch::to);

  /** The text with all of them; those that start at the same place come in their order. */
  static String apply(List<Patch> patches, String text) throws Unwritable {
    StringBuilder patched = new StringBuilder();
    int at = 0;
    for (Patch patch : patches.stream().sorted(ORDER).toList()) {
      if (patch.from < at) {
        throw new Unwritable("two changes meet");
      }
      patched.append(text, at, patch.from).append(patch.text);
      at = patch.to;
    }
    return patched.append(text, at, text.length()).toString();
  }
}
