package dev.plumbline.reports;

import dev.plumbline.evaluate.Report;
import java.io.IOException;
import java.io.Writer;

/** Writes a report in one format; the same report gives the same text. */
@FunctionalInterface
public interface ReportWriter {

  /** Writes the whole report and leaves the writer open. */
  void write(Report report, Writer out) throws IOException;
}
