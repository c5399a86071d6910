package dev.plumbline.reports;

import dev.plumbline.evaluate.Report;
import dev.plumbline.profile.Baseline;
import dev.plumbline.rule.Finding;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a baseline. It is sorted and holds neither lines nor messages: in version control it
 * changes only where findings come or go.
 */
public final class BaselineFile {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.subject().key())
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(Finding::path)
          .thenComparing(Finding::environment)
          .thenComparing(Finding::severity);

  private BaselineFile() {}

  /** What a baseline holds after that run: what was known and is still there, and what is new. */
  public static List<Finding> findings(Report report, boolean addsNew) {
    return addsNew
        ? Stream.concat(report.known().stream(), report.findings().stream()).toList()
        : report.known();
  }

  /** Writes the file whole or not at all. */
  public static void write(Collection<Finding> findings, Path file) throws IOException {
    Path partial = Files.createTempFile(file.toAbsolutePath().getParent(), ".plumbline", ".json");
    try {
      try (Writer out = Files.newBufferedWriter(partial)) {
        write(findings, out);
      }
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  public static void write(Collection<Finding> findings, Writer out) throws IOException {
    List<Finding> sorted = findings.stream().sorted(ORDER).toList();
    Json.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringField("schema", Baseline.SCHEMA);
          json.writeArrayFieldStart("findings");
          for (Finding finding : sorted) {
            json.writeStartObject();
            json.writeStringField("fingerprint", finding.fingerprint());
            json.writeStringField("severity", finding.severity().toString());
            if (!finding.environment().isEmpty()) {
              json.writeStringField("environment", finding.environment());
            }
            json.writeStringField("rule", finding.rule().id());
            json.writeStringField("subject", finding.subject().key().toString());
            json.writeStringField("path", finding.path());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
