package dev.plumbline.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

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

  @Override
  boolean judgesAllModules() {
    return true;
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
