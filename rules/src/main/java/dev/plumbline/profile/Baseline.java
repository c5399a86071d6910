package dev.plumbline.profile;

import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Findings that were there when a team began to look: they are known and do not fail, new ones and
 * those that became worse do.
 *
 * @param entries by fingerprint and, of what was judged in an environment, its name before that
 */
public record Baseline(Map<String, BaselineEntry> entries) {
  public static final Baseline NONE = new Baseline(Map.of());

  /** What a baseline says of itself. */
  public static final String SCHEMA = "plumbline.dev/baseline/v1";

  private static final long MAX_BYTES = 64 << 20;
  private static final List<String> FIELDS =
      List.of("fingerprint", "severity", "environment", "rule", "subject", "path");

  public Baseline {
    entries = Map.copyOf(entries);
  }

  public static Baseline of(Collection<Finding> findings) {
    Map<String, BaselineEntry> entries = new HashMap<>();
    findings.forEach(finding -> note(entries, BaselineEntry.of(finding)));
    return new Baseline(entries);
  }

  /** Whether a finding was there already, and was no less severe. */
  public boolean knows(Finding finding) {
    return !entries.isEmpty()
        && keys(finding)
            .map(entries::get)
            .filter(Objects::nonNull)
            .findFirst()
            .filter(then -> then.severity().isAtLeast(finding.severity()))
            .isPresent();
  }

  /** What was noted before there were environments was so in all of them. */
  private static Stream<String> keys(Finding finding) {
    return finding.environment().isEmpty()
        ? Stream.of(finding.fingerprint())
        : Stream.of(BaselineEntry.of(finding).key(), finding.fingerprint());
  }

  /**
   * Those of environments that were not judged.
   *
   * @param settled as {@link Profile#settled} has it
   */
  public List<BaselineEntry> unsettled(Set<String> settled) {
    return entries.values().stream()
        .filter(entry -> !settled.contains(entry.environment()))
        .sorted()
        .toList();
  }

  /**
   * How many of these findings are no longer there.
   *
   * @param settled as {@link Profile#settled} has it; of other environments nobody knows
   */
  public int gone(Collection<Finding> findings, Set<String> settled) {
    Map<String, BaselineEntry> left = new HashMap<>(entries);
    left.values().removeIf(entry -> !settled.contains(entry.environment()));
    findings.forEach(
        finding -> keys(finding).filter(entries::containsKey).findFirst().ifPresent(left::remove));
    return left.size();
  }

  /**
   * Reads a baseline.
   *
   * @throws ProfileException where the file is none
   * @throws IOException where it cannot be read
   */
  public static Baseline read(Path file) throws IOException, ProfileException {
    if (!Files.exists(file)) {
      throw new ProfileException(
          "no such file: %s; a baseline is written by plumbline baseline".formatted(file));
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new ProfileException(file + ": larger than " + MAX_BYTES + " bytes");
    }
    return YamlReader.read(file.toString(), Files.readString(file), Baseline::read);
  }

  private static Baseline read(YamlReader yaml) throws IOException, ProfileException {
    Map<String, BaselineEntry> entries = new HashMap<>();
    String[] schema = {""};
    yaml.fields(
        Map.of(
            "schema", () -> schema[0] = yaml.text(),
            "findings", () -> yaml.list(() -> finding(yaml, entries))));
    if (!schema[0].equals(SCHEMA)) {
      throw yaml.errorAt(1, "a baseline says \"schema\": \"" + SCHEMA + "\"");
    }
    return new Baseline(entries);
  }

  private static String finding(YamlReader yaml, Map<String, BaselineEntry> entries)
      throws IOException, ProfileException {
    int line = yaml.line();
    Map<String, String> texts = new HashMap<>();
    Map<String, YamlReader.ValueReader> fields = new HashMap<>();
    for (String key : FIELDS) {
      fields.put(key, () -> texts.put(key, yaml.text()));
    }
    yaml.fields(fields);
    String fingerprint = texts.getOrDefault("fingerprint", "");
    Severity severity =
        Severity.of(texts.getOrDefault("severity", ""))
            .orElseThrow(() -> yaml.errorAt(line, "a finding of a baseline needs a severity"));
    if (fingerprint.isEmpty()) {
      throw yaml.errorAt(line, "a finding of a baseline needs a fingerprint");
    }
    note(
        entries,
        new BaselineEntry(
            fingerprint,
            severity,
            texts.getOrDefault("environment", ""),
            texts.getOrDefault("rule", ""),
            texts.getOrDefault("subject", ""),
            texts.getOrDefault("path", "")));
    return fingerprint;
  }

  private static void note(Map<String, BaselineEntry> entries, BaselineEntry now) {
    entries.merge(now.key(), now, BaselineEntry::orWorse);
  }
}
