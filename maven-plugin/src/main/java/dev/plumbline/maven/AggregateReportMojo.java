package dev.plumbline.maven;

import java.util.Locale;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.reporting.MavenReportException;

/**
 * Writes the compliance report on the manifests of all modules at once as a page that "mvn site"
 * links among the project reports of the project it is called in. Findings do not fail it.
 */
@Mojo(name = "aggregate-report", aggregator = true, threadSafe = true)
public final class AggregateReportMojo extends ReportMojo {

  @Override
  boolean judgesAllModules() {
    return true;
  }

  /** A site asks each of its modules; the one with all of them answers. */
  @Override
  public boolean canGenerateReport() throws MavenReportException {
    return reactor().isCalledHere() && super.canGenerateReport();
  }

  @Override
  @SuppressWarnings("deprecation")
  public String getOutputName() {
    return "plumbline-aggregate";
  }

  @Override
  public String getName(Locale locale) {
    return "Plumbline Aggregate";
  }

  @Override
  public String getDescription(Locale locale) {
    return "Whether the Kubernetes manifests of all modules are true to what was agreed.";
  }
}
