package dev.plumbline.testing;

import dev.plumbline.evaluate.InstalledRules;
import dev.plumbline.evaluate.Lint;
import dev.plumbline.evaluate.Report;
import dev.plumbline.profile.ProfileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AssertProvider;
import org.junit.jupiter.api.DynamicTest;

/**
 * Manifests under test. They are read and judged as every door does it, {@code
 * assertThat(manifests("k8s")).hold()} with AssertJ's own {@code assertThat}.
 */
public final class Manifests implements AssertProvider<ManifestsAssert> {
  private final Lint lint;

  private Manifests(Lint lint) {
    this.lint = lint;
  }

  /** What {@code plumbline lint} would judge, given the same files, directories and globs. */
  public static Manifests manifests(String... paths) {
    return manifests(Lint.of(List.of(paths)));
  }

  /** What a door can be asked. */
  public static Manifests manifests(Lint lint) {
    return new Manifests(lint);
  }

  /**
   * One test for each object, by the profile at or above the first path; a place in an editor leads
   * to the manifest. To be returned by a method with {@code @TestFactory}.
   */
  public Stream<DynamicTest> tests() {
    return new ObjectTests(verdict()).all();
  }

  /**
   * One test for each object.
   *
   * @param profile a file, or one that comes with Plumbline, such as {@code restricted}
   */
  public Stream<DynamicTest> tests(String profile) {
    return by(profile).tests();
  }

  /** What came of judging, as it is. */
  public Report report() {
    try {
      return lint.run(
          InstalledRules.all(),
          LocalDate.now(ZoneOffset.UTC),
          InputStream.nullInputStream(),
          files -> {});
    } catch (ProfileException invalid) {
      throw new IllegalArgumentException(invalid.getMessage(), invalid);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot be read: " + unreadable, unreadable);
    }
  }

  Manifests by(String profile) {
    return new Manifests(lint.withProfile(Path.of(profile)));
  }

  Verdict verdict() {
    return new Verdict(lint, report());
  }

  /** For {@code assertThat} of AssertJ, which asks for it. */
  @Override
  public ManifestsAssert assertThat() {
    return new ManifestsAssert(this);
  }

  @Override
  public String toString() {
    return String.join(", ", lint.paths());
  }
}
