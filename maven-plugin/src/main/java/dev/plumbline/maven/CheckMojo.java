package dev.plumbline.maven;

import dev.plumbline.evaluate.InstalledRules;
import dev.plumbline.evaluate.Lint;
import dev.plumbline.evaluate.Outcome;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.UnusableRuleException;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.profile.Render;
import dev.plumbline.reports.Format;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.rule.Threshold;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Judges the Kubernetes manifests of a project and fails its build on findings. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractMojo {

  /** The files and directories to judge. */
  @Parameter(property = "plumbline.manifests", required = true)
  private List<File> manifests;

  /** The profile; by default the nearest plumbline.yaml at or above the first of the manifests. */
  @Parameter(property = "plumbline.profile")
  private @Nullable File profile;

  /** The environment of the profile that all is judged by; by default each file by its own. */
  @Parameter(property = "plumbline.environment")
  private @Nullable String environment;

  /** The least severity that fails the build, or never; by default as the profile says. */
  @Parameter(property = "plumbline.failOn")
  private @Nullable String failOn;

  /** Whether the manifests are the whole of their namespaces: open or closed. */
  @Parameter(property = "plumbline.world")
  private @Nullable String world;

  /** The release of Kubernetes whose rules hold, such as 1.34; by default as the profile says. */
  @Parameter(property = "plumbline.kubernetesVersion")
  private @Nullable String kubernetesVersion;

  /** Findings that do not count, as plumbline baseline writes them; by default the profile's. */
  @Parameter(property = "plumbline.baseline")
  private @Nullable File baseline;

  /** Whether kustomizations and charts are built: auto or off; by default as the profile says. */
  @Parameter(property = "plumbline.render")
  private @Nullable String render;

  /** Where objects belong that name no namespace. */
  @Parameter(property = "plumbline.namespace", defaultValue = "default")
  private String namespace;

  /** Where the report is written, as plumbline.json. */
  @Parameter(property = "plumbline.output", defaultValue = "${project.build.directory}/plumbline")
  private File output;

  @Parameter(property = "plumbline.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Plumbline is skipped");
      return;
    }
    Report report = report();
    String text = written(report);
    Outcome outcome = report.outcome();
    if (outcome == Outcome.PASSED) {
      text.lines().forEach(getLog()::info);
      return;
    }
    text.lines().forEach(getLog()::error);
    if (outcome == Outcome.FAILED) {
      throw new MojoFailureException("the manifests break rules; see the findings above");
    }
    throw new MojoExecutionException("the manifests could not be judged; see the reasons above");
  }

  private Report report() throws MojoExecutionException {
    try {
      return new Lint(
              manifests.stream().map(CheckMojo::named).toList(),
              Optional.ofNullable(profile).map(File::toPath),
              Optional.ofNullable(environment),
              threshold(),
              worldOfManifests(),
              releaseOfKubernetes(),
              Optional.ofNullable(baseline).map(File::toPath),
              rendering(),
              namespace)
          .run(
              InstalledRules.all(),
              LocalDate.now(ZoneId.systemDefault()),
              InputStream.nullInputStream(),
              files -> {});
    } catch (ProfileException | UnusableRuleException | IOException unusable) {
      throw new MojoExecutionException(unusable.getMessage(), unusable);
    }
  }

  /** As seen from where Maven was called, so that the log can be clicked. */
  private static String named(File file) {
    Path here = Path.of("").toAbsolutePath();
    Path path = file.toPath().toAbsolutePath().normalize();
    return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
  }

  private Optional<Threshold> threshold() throws MojoExecutionException {
    if (failOn == null) {
      return Optional.empty();
    }
    Optional<Threshold> threshold = Threshold.of(failOn);
    if (threshold.isEmpty()) {
      throw new MojoExecutionException(
          "failOn is \"%s\", none of %s".formatted(failOn, Threshold.NAMES));
    }
    return threshold;
  }

  private Optional<World> worldOfManifests() throws MojoExecutionException {
    if (world == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (world) {
          case "open" -> World.OPEN;
          case "closed" -> World.CLOSED;
          default ->
              throw new MojoExecutionException(
                  "world is \"%s\", neither open nor closed".formatted(world));
        });
  }

  private Optional<Render> rendering() throws MojoExecutionException {
    if (render == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (render) {
          case "auto" -> Render.AUTO;
          case "off" -> Render.OFF;
          default ->
              throw new MojoExecutionException(
                  "render is \"%s\", neither auto nor off".formatted(render));
        });
  }

  private Optional<KubernetesVersion> releaseOfKubernetes() throws MojoExecutionException {
    if (kubernetesVersion == null) {
      return Optional.empty();
    }
    Optional<KubernetesVersion> version = KubernetesVersion.of(kubernetesVersion);
    if (version.isEmpty()) {
      throw new MojoExecutionException(
          "kubernetesVersion is \"%s\", none of %s"
              .formatted(kubernetesVersion, KubernetesVersion.EXAMPLES));
    }
    return version;
  }

  /** Writes the report for programs, and gives it as people read it. */
  private String written(Report report) throws MojoExecutionException {
    try {
      Path folder = Files.createDirectories(output.toPath());
      try (Writer json = Files.newBufferedWriter(folder.resolve("plumbline.json"))) {
        Format.JSON.writer().write(report, json);
      }
      StringWriter text = new StringWriter();
      Format.TEXT.writer().write(report, text);
      return text.toString();
    } catch (IOException unwritable) {
      throw new MojoExecutionException("cannot write the report: " + unwritable, unwritable);
    }
  }
}
