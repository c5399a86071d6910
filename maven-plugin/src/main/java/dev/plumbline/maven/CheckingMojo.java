package dev.plumbline.maven;

import dev.plumbline.evaluate.Lint;
import dev.plumbline.evaluate.Outcome;
import dev.plumbline.evaluate.Report;
import dev.plumbline.reports.Format;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that fails the build: on findings, and where nobody can say whether there are any. */
abstract class CheckingMojo extends JudgingMojo {
  /**
   * The reports to write into output: json (plumbline.json), junit (TEST-plumbline.xml), html
   * (plumbline.html), sarif (plumbline.sarif), gitlab (gl-code-quality-report.json), markdown,
   * text, github, policyreport, csv.
   */
  @Parameter(property = "plumbline.formats", defaultValue = "json,junit")
  private List<String> formats;

  /** Where reports are written. */
  abstract File output();

  /** Whether a build fails in which there is nothing to judge. */
  abstract boolean needsManifests();

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (isSkipped()) {
      return;
    }
    Optional<Lint> question = question();
    if (question.isEmpty()) {
      judgedNothing("there are no manifests in " + Manifests.PLACES);
      return;
    }
    Report report = judge(question.get());
    String text = written(report);
    Outcome outcome = report.outcome();
    if (outcome == Outcome.PASSED) {
      text.lines().forEach(getLog()::info);
      if (report.resources() == 0) {
        judgedNothing("no Kubernetes object is in " + String.join(", ", question.get().paths()));
      }
      return;
    }
    text.lines().forEach(getLog()::error);
    if (outcome == Outcome.FAILED) {
      throw new MojoFailureException(
          "the manifests break rules: the findings above say where and what to do, as do the"
              + " reports in "
              + Manifests.named(output().toPath()));
    }
    throw new MojoExecutionException("the manifests could not be judged; see the reasons above");
  }

  /** A check that looked at nothing has not passed, and says so. */
  private void judgedNothing(String why) throws MojoFailureException {
    String message = "Plumbline judged nothing: %s. Name the places in <manifests>".formatted(why);
    if (needsManifests()) {
      throw new MojoFailureException(
          message + ", or set failIfNoManifests to false where there are none");
    }
    getLog().warn(message + ", or set failIfNoManifests to true where there must be some");
  }

  /** Writes the reports, and gives what people read. */
  private String written(Report report) throws MojoExecutionException {
    List<Format> wanted = new ArrayList<>();
    for (String name : formats) {
      Setting.of("formats", name.strip(), Format::of, Format.NAMES).ifPresent(wanted::add);
    }
    try {
      new ReportFiles(output().toPath(), wanted).write(report);
      StringWriter text = new StringWriter();
      Format.TEXT.writer().write(report, text);
      return text.toString();
    } catch (IOException unwritable) {
      throw new MojoExecutionException("cannot write the report: " + unwritable, unwritable);
    }
  }
}
