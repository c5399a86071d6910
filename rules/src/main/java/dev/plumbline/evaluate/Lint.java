package dev.plumbline.evaluate;

import dev.plumbline.history.History;
import dev.plumbline.history.StoredRuns;
import dev.plumbline.profile.Baseline;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.profile.ProfileFile;
import dev.plumbline.profile.Render;
import dev.plumbline.render.Rendered;
import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.Threshold;
import dev.plumbline.source.Contents;
import dev.plumbline.source.Limits;
import dev.plumbline.source.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * What a door to a repository asks, and what is meant where it is not told: a terminal and a build
 * that ask the same get the same.
 *
 * @param paths files, directories, globs, and {@code -} for standard input; what the profile
 *     ignores is left out of directories, but a file that is named is read
 * @param profile the profile to apply; where empty, the nearest at or above the first path, else
 *     the default
 * @param environment the one of the profile's environments that all is judged by; where empty, each
 *     file by the one it belongs to
 * @param failOn the threshold in place of the profile's
 * @param world what the input is in place of the profile's word; where neither says, a directory is
 *     the whole of its namespaces, and single files are a part
 * @param kubernetesVersion the release whose rules hold, in place of the profile's
 * @param baseline the file with the findings that do not count, in place of the profile's
 * @param render whether kustomizations and charts are built, in place of the profile's word; where
 *     neither says, they are
 * @param namespace where objects belong that name none
 */
public record Lint(
    List<String> paths,
    Optional<Path> profile,
    Optional<String> environment,
    Optional<Threshold> failOn,
    Optional<World> world,
    Optional<KubernetesVersion> kubernetesVersion,
    Optional<Path> baseline,
    Optional<Render> render,
    String namespace) {
  public Lint {
    paths = List.copyOf(paths);
  }

  /** What is meant where nothing but paths is given. */
  public static Lint of(List<String> paths) {
    return new Lint(
        paths,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "default");
  }

  /**
   * Reads and judges.
   *
   * @param stdin what {@code -} stands for
   * @param progress is told how many files were read
   * @throws ProfileException where the profile is no valid profile
   * @throws IOException where profile or standard input cannot be read; a file that cannot is in
   *     the report
   */
  public Report run(List<Rule> rules, LocalDate today, InputStream stdin, IntConsumer progress)
      throws IOException, ProfileException {
    return new Fixes(Contents.ON_DISK)
        .written(judge(rules, today, stdin, Contents.ON_DISK, progress));
  }

  /**
   * What is to be judged.
   *
   * @param errors what of it could not be read
   * @param variants kustomizations and charts of which no cluster has more than one, and that are
   *     here all the same: to judge, each is in a world of its own
   * @param environments those of which there is something here
   */
  public record Input(
      Inventory inventory,
      List<InputError> errors,
      List<String> variants,
      List<String> environments) {}

  /**
   * Reads as {@link #run} does, and judges nothing. An environment that is asked for is all there
   * is, with what belongs to none.
   */
  public Input read(List<Rule> rules, InputStream stdin, IntConsumer progress)
      throws IOException, ProfileException {
    Profile applied = profile(rules, Optional.empty());
    LintInput input = new LintInput(this, applied);
    Rendered rendered = input.rendered(stdin, Contents.ON_DISK, progress);
    return new OneCluster(this, applied, rendered).input();
  }

  /** The same question by another profile. */
  public Lint withProfile(Path other) {
    return new Lint(
        paths,
        Optional.of(other),
        environment,
        failOn,
        world,
        kubernetesVersion,
        baseline,
        render,
        namespace);
  }

  /** The same question about other files. */
  public Lint withPaths(List<String> others) {
    return new Lint(
        others,
        profile,
        environment,
        failOn,
        world,
        kubernetesVersion,
        baseline,
        render,
        namespace);
  }

  /** Reads what is elsewhere than in the files, but for them, and judges it. */
  Report judge(List<Rule> rules, LocalDate today, Contents contents, IntConsumer progress)
      throws IOException, ProfileException {
    return judge(rules, today, InputStream.nullInputStream(), contents, progress);
  }

  private Report judge(
      List<Rule> rules, LocalDate today, InputStream stdin, Contents contents, IntConsumer progress)
      throws IOException, ProfileException {
    Profile applied = profile(rules, environment);
    Rendered rendered = new LintInput(this, applied).rendered(stdin, contents, progress);
    Reading reading = rendered.reading();
    List<Part> parts = Part.of(rendered, applied);
    List<Judged> judged = new ArrayList<>();
    for (Part part : parts) {
      LintInput input = new LintInput(this, part.profile());
      Reading drawing = input.blueprint(part.rendered().plain(), contents);
      Rendered drawn =
          new Rendered(part.rendered().plain().plus(drawing), part.rendered().builds());
      List<Resource> documents =
          new Documents(contents, Limits.DEFAULT.fileBytes(), Path.of(""))
              .of(drawn.plain().resources());
      judged.add(
          new Evaluator(rules, part.profile(), today)
              .judged(Scopes.of(drawn, documents, part.around(), input.world())));
      reading = reading.plus(drawing);
    }
    Optional<StoredRuns> stored = applied.history().map(folder -> StoredRuns.read(folder, today));
    return new Account(applied, today, baseline(applied))
        .noting(IdleEnvironments.of(applied, parts, files()))
        .noting(baseline.isPresent() ? List.of() : UnwrittenBaseline.of(applied.baseline()))
        .report(judged)
        .withHistory(stored.map(StoredRuns::history).orElse(History.NONE))
        .withInput(
            reading.files(),
            Stream.of(
                    reading.errors(),
                    LintInput.problems(reading),
                    stored.map(StoredRuns::errors).orElse(List.of()))
                .flatMap(List::stream)
                .toList(),
            reading.skipped());
  }

  private Profile profile(List<Rule> rules, Optional<String> asked)
      throws IOException, ProfileException {
    Path start = files().stream().findFirst().orElse(Path.of(""));
    Profile chosen = ProfileFile.governing(start, profile, rules).in(asked);
    Profile limited = failOn.map(chosen::withFailOn).orElse(chosen);
    return kubernetesVersion.map(limited::withKubernetesVersion).orElse(limited);
  }

  private Baseline baseline(Profile applied) throws IOException, ProfileException {
    Optional<Path> file = baseline.or(() -> applied.baseline().filter(Files::exists));
    return file.isPresent() ? Baseline.read(file.get()) : Baseline.NONE;
  }

  List<Path> files() {
    return paths.stream().filter(path -> !path.equals(LintInput.STDIN)).map(Path::of).toList();
  }
}
