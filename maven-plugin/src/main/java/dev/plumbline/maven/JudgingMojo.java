package dev.plumbline.maven;

import dev.plumbline.evaluate.InstalledRules;
import dev.plumbline.evaluate.Lint;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.UnusableRuleException;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.profile.ProfileFile;
import dev.plumbline.profile.Render;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.rule.Threshold;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What every goal that judges can be told, and how it asks. */
abstract class JudgingMojo extends AbstractMojo {
  /**
   * The files, directories and globs to judge. By default the places where builds of Java projects
   * keep manifests: src/main/kubernetes, src/main/helm, k8s and deploy, and what Quarkus
   * (target/kubernetes), JKube (target/classes/META-INF/jkube) and Helm plugins (target/helm)
   * generate.
   */
  @Parameter(property = "plumbline.manifests")
  private @Nullable List<File> manifests;

  /**
   * The profile: a file, or the name of one that comes with Plumbline, such as restricted. By
   * default the nearest plumbline.yaml at or above the first of the manifests; where all modules
   * are judged at once, at or above the project it is called in.
   */
  @Parameter(property = "plumbline.profile")
  private @Nullable String profile;

  /** The environment of the profile that all is judged by; by default each file by its own. */
  @Parameter(property = "plumbline.environment")
  private @Nullable String environment;

  /**
   * The least severity that fails: critical, high, medium, low, info, or never. By default as the
   * profile says, else high.
   */
  @Parameter(property = "plumbline.failOn")
  private @Nullable String failOn;

  /**
   * Whether the manifests are the whole of their namespaces: open or closed. By default as the
   * profile says, else closed, but open where manifests names no directory.
   */
  @Parameter(property = "plumbline.world")
  private @Nullable String world;

  /** The release of Kubernetes whose rules hold, such as 1.34; by default as the profile says. */
  @Parameter(property = "plumbline.kubernetesVersion")
  private @Nullable String kubernetesVersion;

  /** Findings that do not count, as the goal baseline writes them; by default the profile's. */
  @Parameter(property = "plumbline.baseline")
  private @Nullable File baseline;

  /** Whether kustomizations and charts are built: auto or off; by default as the profile says. */
  @Parameter(property = "plumbline.render")
  private @Nullable String render;

  /** Where objects belong that name no namespace. */
  @Parameter(property = "plumbline.namespace", defaultValue = "default")
  private String namespace;

  /** Leaves this goal out. */
  @Parameter(property = "plumbline.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  boolean isSkipped() {
    if (skip) {
      getLog().info("Plumbline is skipped");
    }
    return skip;
  }

  /** Whether all modules are judged at once. */
  boolean judgesAllModules() {
    return false;
  }

  Reactor reactor() {
    return new Reactor(project, session, execution);
  }

  /** What is to be judged; empty where there is nothing. */
  Optional<Lint> question() throws MojoExecutionException {
    if (judgesAllModules()) {
      reactor().requireBuilt();
    }
    try {
      if (manifests != null && !manifests.isEmpty()) {
        return Optional.of(lint(manifests.stream().map(File::toPath).toList(), world()));
      }
      Manifests found = Manifests.of(judgesAllModules() ? reactor().modules() : List.of(project));
      found.notes().forEach(note -> getLog().info("Not judged: " + note));
      return found.paths().isEmpty()
          ? Optional.empty()
          : Optional.of(lint(found.paths(), worldOf(found)));
    } catch (ProfileException | UnusableRuleException | IOException unusable) {
      throw unusable(unusable);
    }
  }

  /**
   * Places a build has are the whole of what it deploys, unless the user or the profile objects.
   */
  private Optional<World> worldOf(Manifests found)
      throws IOException, ProfileException, MojoExecutionException {
    Optional<World> told = world();
    return told.isPresent()
        ? told
        : ProfileFile.governing(found.paths().get(0), profile(), InstalledRules.all())
            .world()
            .or(() -> Optional.of(World.CLOSED));
  }

  private Lint lint(List<Path> paths, Optional<World> whole) throws MojoExecutionException {
    return new Lint(
        paths.stream().map(Manifests::named).toList(),
        profile(),
        Optional.ofNullable(environment),
        Setting.of("failOn", failOn, Threshold::of, Threshold.NAMES),
        whole,
        Setting.of(
            "kubernetesVersion",
            kubernetesVersion,
            KubernetesVersion::of,
            KubernetesVersion.EXAMPLES),
        Optional.ofNullable(baseline).map(File::toPath),
        Setting.among("render", render, List.of(Render.values())),
        namespace);
  }

  Report judge(Lint question) throws MojoExecutionException {
    getLog().info("Judging " + String.join(", ", question.paths()));
    try {
      return question.run(
          InstalledRules.all(),
          LocalDate.now(ZoneOffset.UTC),
          InputStream.nullInputStream(),
          files -> {});
    } catch (ProfileException | UnusableRuleException | IOException unusable) {
      throw unusable(unusable);
    }
  }

  static MojoExecutionException unusable(Exception problem) {
    String message =
        problem instanceof NoSuchFileException missing
            ? "no such file: " + missing.getFile()
            : problem.getMessage();
    return new MojoExecutionException(message, problem);
  }

  private Optional<World> world() throws MojoExecutionException {
    return Setting.among("world", world, List.of(World.OPEN, World.CLOSED));
  }

  private Optional<Path> profile() {
    Path base = project.getBasedir().toPath();
    return Optional.ofNullable(profile)
        .map(name -> Files.exists(base.resolve(name)) ? base.resolve(name) : Path.of(name))
        .or(() -> judgesAllModules() ? Optional.of(reactor().profile()) : Optional.empty());
  }
}
