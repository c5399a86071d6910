package dev.plumbline.evaluate;

import dev.plumbline.fix.FileFix;
import dev.plumbline.rule.Finding;
import dev.plumbline.source.Contents;
import dev.plumbline.source.FileText;
import dev.plumbline.source.Limits;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What of the fixes of a report can be written into its files. */
final class Fixes {
  private final Contents contents;

  Fixes(Contents contents) {
    this.contents = contents;
  }

  /** The report, in which a finding has a fix only if it can be written, and then says how. */
  Report written(Report report) {
    Map<Finding, Finding> written =
        byFile(report.findings(), finding -> true).entrySet().stream()
            .flatMap(file -> each(file.getKey(), file.getValue()).stream())
            .collect(
                Collectors.toMap(
                    finding -> finding.withFix(Optional.empty()),
                    Function.identity(),
                    (one, other) -> one));
    return report.withFindings(
        report.findings().stream()
            .map(finding -> finding.withFix(Optional.empty()))
            .map(finding -> written.getOrDefault(finding, finding))
            .toList());
  }

  private List<Finding> each(String file, List<Finding> findings) {
    return text(file)
        .map(text -> new FileFix(text.text(), findings).eachWritten())
        .orElse(List.of());
  }

  /** The text of a file; empty for standard input and what is not there any more. */
  Optional<FileText> text(String file) {
    try {
      return FileText.of(contents.read(Path.of(file), Limits.DEFAULT.fileBytes()));
    } catch (IOException | InvalidPathException unreadable) {
      return Optional.empty();
    }
  }

  /** The findings with a fix, file by file. */
  static Map<String, List<Finding>> byFile(
      Collection<Finding> findings, Predicate<Finding> wanted) {
    return findings.stream()
        .filter(finding -> finding.fix().isPresent() && wanted.test(finding))
        .collect(
            Collectors.groupingBy(
                finding -> finding.location().file(), TreeMap::new, Collectors.toList()));
  }
}
