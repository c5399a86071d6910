package dev.plumbline.profile;

import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Findings that were there when a team began to look: they are known and do not fail, new ones and
 * those that became worse do.
 *
 * @param severities by fingerprint and, of what was judged in an environment, its name before that
 */
public record Baseline(Map<String, Severity> severities) {
  public static final Baseline NONE = new Baseline(Map.of());

  /** What a baseline says of itself. */
  public static final String SCHEMA = "plumbline.dev/baseline/v1";

  private static final long MAX_BYTES = 64 << 20;
  private static final List<String> FIELDS =
      List.of("fingerprint", "severity", "environment", "rule", "subject", "path");

  public Baseline {
    severities = Map.copyOf(severities);
  }

  public static Baseline of(Collection<Finding> findings) {
    Map<String, Severity> severities = new HashMap<>();
    findings.forEach(finding -> note(severities, key(finding), finding.severity()));
    return new Baseline(severities);
  }

  /** Whether a finding was there already, and was no less severe. */
  public boolean knows(Finding finding) {
    return !severities.isEmpty()
        && keys(finding)
            .map(severities::get)
            .filter(Objects::nonNull)
            .findFirst()
            .filter(then -> then.isAtLeast(finding.severity()))
            .isPresent();
  }

  /** What was noted before there were environments was so in all of them. */
  private static Stream<String> keys(Finding finding) {
    return finding.environment().isEmpty()
        ? Stream.of(finding.fingerprint())
        : Stream.of(key(finding), finding.fingerprint());
  }

  private static String key(Finding finding) {
    return key(finding.environment(), finding.fingerprint());
  }

  private static String key(String environment, String fingerprint) {
    return environment.isEmpty() ? fingerprint : environment + "/" + fingerprint;
  }

  /**
   * How many of these findings are no longer there.
   *
   * @param judged the environments that were looked at; of others nobody knows
   */
  public int gone(Collection<Finding> findings, Set<String> judged) {
    Set<String> left = new HashSet<>(severities.keySet());
    left.removeIf(key -> key.contains("/") && !judged.contains(key.substring(0, key.indexOf('/'))));
    findings.forEach(finding -> keys(finding).forEach(left::remove));
    return left.size();
  }

  /**
   * Reads a baseline.
   *
   * @throws ProfileException where the file is none
   * @throws IOException where it cannot be read
   */
  public static Baseline read(Path file) throws IOException, ProfileException {
    if (Files.size(file) > MAX_BYTES) {
      throw new ProfileException(file + ": larger than " + MAX_BYTES + " bytes");
    }
    return YamlReader.read(file.toString(), Files.readString(file), Baseline::read);
  }

  private static Baseline read(YamlReader yaml) throws IOException, ProfileException {
    Map<String, Severity> severities = new HashMap<>();
    String[] schema = {""};
    yaml.fields(
        Map.of(
            "schema", () -> schema[0] = yaml.text(),
            "findings", () -> yaml.list(() -> finding(yaml, severities))));
    if (!schema[0].equals(SCHEMA)) {
      throw yaml.errorAt(1, "a baseline says \"schema\": \"" + SCHEMA + "\"");
    }
    return new Baseline(severities);
  }

  private static String finding(YamlReader yaml, Map<String, Severity> severities)
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
    note(severities, key(texts.getOrDefault("environment", ""), fingerprint), severity);
    return fingerprint;
  }

  private static void note(Map<String, Severity> severities, String fingerprint, Severity now) {
    severities.merge(fingerprint, now, (one, other) -> one.isAtLeast(other) ? one : other);
  }
}
