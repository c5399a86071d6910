package dev.plumbline.maven;

import dev.plumbline.evaluate.Lint;
import dev.plumbline.evaluate.Outcome;
import dev.plumbline.evaluate.Report;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.reports.BaselineFile;
import dev.plumbline.reports.Format;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes down today's findings, so that a check with that baseline fails on new ones only. What an
 * exemption sets aside is no part of it. What the file has of environments that are not judged
 * stays.
 */
@Mojo(name = "baseline", threadSafe = true)
public class BaselineMojo extends JudgingMojo {

  /** The file to write. */
  @Parameter(
      property = "plumbline.baselineFile",
      defaultValue = "${project.basedir}/plumbline-baseline.json")
  private File baselineFile;

  /** Only forgets what is gone from the baseline that is given; adds nothing. */
  @Parameter(property = "plumbline.prune", defaultValue = "false")
  private boolean prune;

  @Override
  public void execute() throws MojoExecutionException {
    if (isSkipped()) {
      return;
    }
    Optional<Lint> question = question();
    if (question.isEmpty()) {
      getLog().warn("No baseline is written: there are no manifests in " + Manifests.PLACES);
      return;
    }
    Report report = judge(question.get());
    try {
      if (report.outcome() == Outcome.INPUT_ERROR) {
        StringWriter text = new StringWriter();
        Format.TEXT.writer().write(report, text);
        text.toString().lines().forEach(getLog()::error);
        throw new MojoExecutionException("not everything could be read, so nothing is written");
      }
      Path file = baselineFile.toPath();
      Optional<Path> given = question.get().baseline().or(report.profile()::baseline);
      getLog()
          .info(
              "%s: %s"
                  .formatted(
                      Manifests.named(file), BaselineFile.update(report, !prune, given, file)));
    } catch (ProfileException | IOException unwritable) {
      throw unusable(unwritable);
    }
  }
}
