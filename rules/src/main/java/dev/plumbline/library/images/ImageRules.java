package dev.plumbline.library.images;

import dev.plumbline.rule.Rule;
import java.util.List;

/** Every rule of this topic. */
public final class ImageRules {

  private ImageRules() {}

  /** In the order of their ids. */
  public static List<Rule> all() {
    return List.of(
        new EndOfLifeImage(),
        new FixableVulnerability(),
        new FloatingImageTag(),
        new ImageNotAlwaysPulled(),
        new ImageWithoutDigest(),
        new InvalidImageReference(),
        new UnpinnedPullPolicy());
  }
}
