package dev.plumbline.maven;

import static java.util.stream.Collectors.joining;

import dev.plumbline.profile.ProfileFile;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** The modules of a build, for goals that judge them all at once. */
record Reactor(MavenProject project, MavenSession session, MojoExecution execution) {

  /** Also those that this build leaves out: they are deployed all the same. */
  List<MavenProject> modules() {
    return session.getAllProjects();
  }

  /** Whether the goal runs for the project that Maven was called in, and that has modules. */
  boolean isCalledHere() {
    return project.isExecutionRoot() && modules().size() > 1;
  }

  /** One profile for all, so not the nearest to the first of them. */
  Path profile() {
    return ProfileFile.nearest(project.getBasedir().toPath()).orElse(Path.of("recommended"));
  }

  /** Bound in the parent, a goal would look before the modules have generated anything. */
  void requireBuilt() throws MojoExecutionException {
    if (execution.getLifecyclePhase() == null) {
      return;
    }
    String missing =
        session.getProjects().stream()
            .filter(module -> !module.equals(project))
            .filter(module -> session.getResult().getBuildSummary(module) == null)
            .map(MavenProject::getArtifactId)
            .collect(joining(", "));
    if (!missing.isEmpty()) {
      String goal = execution.getGoal();
      throw new MojoExecutionException(
          "not every module is built yet (%s): bind %s in the module that is built last, or call it"
                  .formatted(missing, goal)
              + " after the build, as in: mvn verify plumbline:"
              + goal);
    }
  }
}
