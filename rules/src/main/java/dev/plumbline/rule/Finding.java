package dev.plumbline.rule;

import dev.plumbline.resource.Location;
import dev.plumbline.resource.Resource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One way in which one resource breaks one rule.
 *
 * @param path the field, whether it is written or missing
 * @param location the field, or where it is missing its nearest written parent
 * @param fix what to write, where that is certain
 * @param requirement the fact of a blueprint that this breaks
 * @param environment the one it was judged in; empty where there is none
 */
public record Finding(
    RuleSpec rule,
    Severity severity,
    Resource subject,
    String path,
    Location location,
    String message,
    Optional<Fix> fix,
    Optional<String> requirement,
    String environment)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.location().file())
          .thenComparing(finding -> finding.location().line())
          .thenComparing(finding -> finding.location().column())
          .thenComparing(Finding::severity)
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(Finding::path)
          .thenComparing(Finding::message)
          .thenComparing(Finding::environment);

  /** A finding that somebody has to think about. */
  public Finding(
      RuleSpec rule,
      Severity severity,
      Resource subject,
      String path,
      Location location,
      String message) {
    this(rule, severity, subject, path, location, message, Optional.empty(), Optional.empty(), "");
  }

  /** What to do about it. */
  public String remediation() {
    return rule.remediation(subject.platform());
  }

  public Finding withSeverity(Severity other) {
    return new Finding(
        rule, other, subject, path, location, message, fix, requirement, environment);
  }

  public Finding withFix(Optional<Fix> other) {
    return new Finding(
        rule, severity, subject, path, location, message, other, requirement, environment);
  }

  public Finding withRequirement(String id) {
    return new Finding(
        rule, severity, subject, path, location, message, fix, Optional.of(id), environment);
  }

  public Finding withEnvironment(String other) {
    return new Finding(rule, severity, subject, path, location, message, fix, requirement, other);
  }

  /**
   * The same for the same problem of the same object at every door and in every version of its
   * manifest: made of rule, object and path, not of file, line, wording or environment.
   */
  public String fingerprint() {
    String identity =
        String.join(
            "\n", rule.id(), subject.kind().toString(), subject.namespace(), subject.name(), path);
    return HexFormat.of().formatHex(sha256(identity), 0, 12);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** By file and position, then worst first. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
