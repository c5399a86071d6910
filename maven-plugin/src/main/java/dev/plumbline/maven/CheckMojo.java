package dev.plumbline.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Judges the Kubernetes manifests of a project and fails its build on findings. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends CheckingMojo {

  /** Where the reports are written. */
  @Parameter(property = "plumbline.output", defaultValue = "${project.build.directory}/plumbline")
  private File output;

  /**
   * Whether a build fails in which nothing is judged. By default it is warned of: most modules of a
   * large build have no manifests.
   */
  @Parameter(property = "plumbline.failIfNoManifests", defaultValue = "false")
  private boolean failIfNoManifests;

  @Override
  File output() {
    return output;
  }

  @Override
  boolean needsManifests() {
    return failIfNoManifests;
  }
}
