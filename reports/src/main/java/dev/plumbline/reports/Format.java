package dev.plumbline.reports;

import dev.plumbline.evaluate.Sources;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats a report can be written in. */
public enum Format {
  TEXT,
  JSON,
  SARIF,
  JUNIT,
  HTML,
  MARKDOWN,
  GITHUB,
  GITLAB,
  POLICYREPORT,
  CSV;

  /** Every name, as people write it. */
  public static final String NAMES =
      Arrays.stream(values()).map(Format::toString).collect(Collectors.joining(", "));

  /** What writes this format, without colours, and without the text of manifests. */
  public ReportWriter writer() {
    return writer(Sources.NONE);
  }

  /** What writes this format, without colours; it may quote manifests where that helps. */
  public ReportWriter writer(Sources sources) {
    return switch (this) {
      case TEXT -> TextReport.plain();
      case JSON -> new JsonReport();
      case SARIF -> new SarifReport();
      case JUNIT -> new JunitReport();
      case HTML -> new HtmlReport(sources);
      case MARKDOWN -> new MarkdownReport();
      case GITHUB -> new GithubReport();
      case GITLAB -> new GitlabReport();
      case POLICYREPORT -> new PolicyReport();
      case CSV -> new CsvReport();
    };
  }

  /** The format of that name in any case; empty where there is none. */
  public static Optional<Format> of(String name) {
    return Arrays.stream(values()).filter(f -> f.name().equalsIgnoreCase(name)).findFirst();
  }

  /** In lower case, as people write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
