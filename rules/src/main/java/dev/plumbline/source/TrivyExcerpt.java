package dev.plumbline.source;

import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is kept of a report of Trivy, which lists each package, describes each vulnerability, and
 * quotes the secrets that it found: a folder of such reports need not fit into memory.
 */
final class TrivyExcerpt {
  private static final Set<String> KEPT =
      Set.of(
          "SchemaVersion",
          "ArtifactName",
          "ArtifactType",
          "Metadata",
          "Reference",
          "RepoTags",
          "RepoDigests",
          "OS",
          "Family",
          "Name",
          "EOSL",
          "Results",
          "Target",
          "Class",
          "Type",
          "Vulnerabilities",
          "VulnerabilityID",
          "Severity",
          "PkgName",
          "PkgPath",
          "InstalledVersion",
          "FixedVersion",
          "Misconfigurations",
          "MisconfSummary",
          "Successes",
          "Failures",
          "Status",
          "Secrets",
          "Licenses",
          "ExperimentalModifiedFindings");

  private TrivyExcerpt() {}

  static Value of(Value value) {
    if (value instanceof Mapping map) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      map.entries()
          .forEach(
              (key, entry) -> {
                if (KEPT.contains(key)) {
                  entries.put(key, new Entry(key, entry.keySpan(), of(entry.value())));
                }
              });
      return new Mapping(entries, List.of(), map.span());
    }
    return value instanceof Sequence list
        ? new Sequence(list.items().stream().map(TrivyExcerpt::of).toList(), list.span())
        : value;
  }
}
