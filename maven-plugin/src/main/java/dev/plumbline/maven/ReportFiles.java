package dev.plumbline.maven;

import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.Sources;
import dev.plumbline.reports.Format;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files a build leaves behind, one for each format. */
record ReportFiles(Path folder, List<Format> formats) {

  void write(Report report) throws IOException {
    Files.createDirectories(folder);
    Sources sources = Sources.files();
    for (Format format : formats) {
      try (Writer out = Files.newBufferedWriter(folder.resolve(name(format)))) {
        format.writer(sources).write(report, out);
      }
    }
  }

  /** As the tools expect it that collect such files. */
  static String name(Format format) {
    return switch (format) {
      case TEXT -> "plumbline.txt";
      case JSON -> "plumbline.json";
      case SARIF -> "plumbline.sarif";
      case JUNIT -> "TEST-plumbline.xml";
      case HTML -> "plumbline.html";
      case MARKDOWN -> "plumbline.md";
      case GITHUB -> "plumbline.github.txt";
      case GITLAB -> "gl-code-quality-report.json";
      case POLICYREPORT -> "plumbline.policyreport.yaml";
      case CSV -> "plumbline.csv";
    };
  }
}
