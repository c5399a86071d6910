package dev.plumbline.testing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.assertj.core.api.AbstractAssert;

/** What can be demanded of manifests. */
public final class ManifestsAssert extends AbstractAssert<ManifestsAssert, Manifests> {

  ManifestsAssert(Manifests manifests) {
    super(manifests, ManifestsAssert.class);
  }

  /**
   * Fails where a door would not pass: on findings at the threshold, on what cannot be known, on
   * input that cannot be read; and where nothing was judged. The profile is the one at or above the
   * first path.
   */
  @CanIgnoreReturnValue
  public ManifestsAssert hold() {
    isNotNull();
    Verdict verdict = actual.verdict();
    if (!verdict.problems().isEmpty()) {
      throw failure("%s", verdict.text());
    }
    return this;
  }

  /**
   * As {@link #hold()}, by another profile.
   *
   * @param profile a file, or one that comes with Plumbline, such as {@code restricted}
   */
  @CanIgnoreReturnValue
  public ManifestsAssert hold(String profile) {
    isNotNull();
    actual.by(profile).assertThat().as(info.description()).hold();
    return this;
  }
}
