package dev.plumbline.reports;

import dev.plumbline.profile.Baseline;
import dev.plumbline.rule.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

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
