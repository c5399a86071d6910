package dev.plumbline.maven;

import dev.plumbline.evaluate.Lint;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.Sources;
import dev.plumbline.reports.Format;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the compliance report as a page that "mvn site" links among the project reports. Findings
 * do not fail it.
 */
@Mojo(name = "report", threadSafe = true)
public class ReportMojo extends JudgingMojo implements MavenReport {
  /** Where the page is written, but by "mvn site", which has a place of its own. */
  @Parameter(
      property = "plumbline.report.output",
      defaultValue = "${project.reporting.outputDirectory}")
  private File reportOutput;

  private @Nullable File site;

  @Override
  public void execute() throws MojoExecutionException {
    Optional<Lint> question = isSkipped() ? Optional.empty() : question();
    if (question.isEmpty()) {
      return;
    }
    Report report = judge(question.get());
    Path page = getReportOutputDirectory().toPath().resolve(getOutputName() + ".html");
    try {
      Files.createDirectories(page.getParent());
      try (Writer out = Files.newBufferedWriter(page)) {
        Format.HTML.writer(Sources.files()).write(report, out);
      }
    } catch (IOException unwritable) {
      throw unusable(unwritable);
    }
    getLog().info("The report is " + Manifests.named(page));
  }

  @Override
  public void generate(Sink unused, Locale locale) throws MavenReportException {
    try {
      execute();
    } catch (MojoExecutionException unusable) {
      throw new MavenReportException(unusable.getMessage(), unusable);
    }
  }

  @Override
  public boolean canGenerateReport() throws MavenReportException {
    try {
      return !isSkipped() && question().isPresent();
    } catch (MojoExecutionException unusable) {
      throw new MavenReportException(unusable.getMessage(), unusable);
    }
  }

  /** The page is a whole one, with its own style, and not the content of another. */
  @Override
  public boolean isExternalReport() {
    return true;
  }

  @Override
  @SuppressWarnings("deprecation")
  public String getOutputName() {
    return "plumbline";
  }

  @Override
  public String getCategoryName() {
    return CATEGORY_PROJECT_REPORTS;
  }

  @Override
  public String getName(Locale locale) {
    return "Plumbline";
  }

  @Override
  public String getDescription(Locale locale) {
    return "Whether the Kubernetes manifests are true to what was agreed.";
  }

  @Override
  public void setReportOutputDirectory(File directory) {
    site = directory;
  }

  @Override
  public File getReportOutputDirectory() {
    return site == null ? reportOutput : site;
  }
}
