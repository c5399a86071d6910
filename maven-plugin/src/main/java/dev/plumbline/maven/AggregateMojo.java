package dev.plumbline.maven;

import static java.util.stream.Collectors.joining;

import dev.plumbline.profile.ProfileFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Judges the manifests of all modules at once, as what is deployed together: a Service in one
 * module selects the pods of another. Call it after the build, as in "mvn verify
 * plumbline:aggregate", or bind it in the module that is built last.
 */
@Mojo(
    name = "aggregate",
    defaultPhase = LifecyclePhase.VERIFY,
    aggregator = true,
    threadSafe = true)
public final class AggregateMojo extends CheckingMojo {

  /** Where the reports are written. */
  @Parameter(
      property = "plumbline.aggregate.output",
      defaultValue = "${project.build.directory}/plumbline-aggregate")
  private File output;

  /** Whether a build fails in which nothing is judged. */
  @Parameter(property = "plumbline.failIfNoManifests", defaultValue = "true")
  private boolean failIfNoManifests;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    String missing =
        execution.getLifecyclePhase() == null
            ? ""
            : session.getProjects().stream()
                .filter(module -> !module.equals(project()))
                .filter(module -> session.getResult().getBuildSummary(module) == null)
                .map(MavenProject::getArtifactId)
                .collect(joining(", "));
    if (!missing.isEmpty()) {
      throw new MojoExecutionException(
          "not every module is built yet (%s): bind aggregate in the module that is built last, or"
                  .formatted(missing)
              + " call it after the build, as in: mvn verify plumbline:aggregate");
    }
    super.execute();
  }

  /** Those of each module, also of one that this build leaves out: it is deployed all the same. */
  @Override
  Manifests conventional() throws IOException {
    Manifests all = new Manifests(new ArrayList<>(), new ArrayList<>());
    for (MavenProject module : session.getAllProjects()) {
      Manifests found = Manifests.of(module);
      all.paths().addAll(found.paths());
      all.notes().addAll(found.notes());
    }
    return all;
  }

  /** One for all modules, so not the nearest to the first of them. */
  @Override
  Optional<Path> conventionalProfile() {
    return ProfileFile.nearest(project().getBasedir().toPath())
        .or(() -> Optional.of(Path.of("recommended")));
  }

  @Override
  File output() {
    return output;
  }

  @Override
  boolean needsManifests() {
    return failIfNoManifests;
  }
}
