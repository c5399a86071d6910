package dev.plumbline.reports;

import dev.plumbline.evaluate.Report;
import dev.plumbline.profile.Baseline;
import dev.plumbline.profile.BaselineEntry;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.rule.Finding;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a baseline. It is sorted and holds neither lines nor messages: in version control it
 * changes only where findings come or go.
 */
public final class BaselineFile {
  private BaselineFile() {}

  /**
   * What was written.
   *
   * @param kept of environments that were not judged
   */
  public record Written(int all, int added, int gone, int kept) {
    /** As people read it. */
    @Override
    public String toString() {
      String others = kept == 0 ? "" : ", %d not judged and kept".formatted(kept);
      return "%d findings (%d new, %d no longer there%s)".formatted(all, added, gone, others);
    }
  }

  /**
   * Writes what was known and is still there, and what is new. What the file, or the baseline that
   * was given, has of environments that were not judged stays.
   *
   * @param given the baseline that the run had
   * @throws ProfileException where there is a file that is no baseline
   */
  public static Written update(Report report, boolean addsNew, Optional<Path> given, Path file)
      throws IOException, ProfileException {
    List<Finding> added = addsNew ? report.findings() : List.of();
    Set<BaselineEntry> entries =
        Stream.concat(report.known().stream(), added.stream())
            .map(BaselineEntry::of)
            .collect(Collectors.toCollection(TreeSet::new));
    int judged = entries.size();
    List<Path> earlier = Stream.concat(given.stream(), Stream.of(file)).toList();
    for (Path one : earlier) {
      if (Files.isRegularFile(one)) {
        entries.addAll(Baseline.read(one).unsettled(report.settled()));
      }
    }
    write(entries, file);
    return new Written(entries.size(), added.size(), report.gone(), entries.size() - judged);
  }

  /** Writes the file whole or not at all. */
  private static void write(Collection<BaselineEntry> entries, Path file) throws IOException {
    Path partial = Files.createTempFile(file.toAbsolutePath().getParent(), ".plumbline", ".json");
    try {
      try (Writer out = Files.newBufferedWriter(partial)) {
        write(entries, out);
      }
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static void write(Collection<BaselineEntry> entries, Writer out) throws IOException {
    Json.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringField("schema", Baseline.SCHEMA);
          json.writeArrayFieldStart("findings");
          for (BaselineEntry entry : entries) {
            json.writeStartObject();
            json.writeStringField("fingerprint", entry.fingerprint());
            json.writeStringField("severity", entry.severity().toString());
            if (!entry.environment().isEmpty()) {
              json.writeStringField("environment", entry.environment());
            }
            json.writeStringField("rule", entry.rule());
            json.writeStringField("subject", entry.subject());
            json.writeStringField("path", entry.path());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
