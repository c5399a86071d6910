package dev.plumbline.render;

import dev.plumbline.source.Reading;
import java.util.List;

/**
 * What was read, with kustomizations and charts built.
 *
 * @param plain what goes into none of them
 */
public record Rendered(Reading plain, List<Build> builds) {
  public Rendered {
    builds = List.copyOf(builds);
  }

  /** All of it, for who asks what was read and not what it means. */
  public Reading reading() {
    return builds.stream().map(Build::reading).reduce(plain, Reading::plus);
  }
}
