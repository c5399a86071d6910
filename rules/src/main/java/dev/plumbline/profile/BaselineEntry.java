package dev.plumbline.profile;

import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Severity;
import java.util.Comparator;

/**
 * A finding that was there.
 *
 * @param environment the one it was judged in; empty where there was none
 * @param rule its id, for who reads the file, as are subject and path
 */
public record BaselineEntry(
    String fingerprint,
    Severity severity,
    String environment,
    String rule,
    String subject,
    String path)
    implements Comparable<BaselineEntry> {
  private static final Comparator<BaselineEntry> ORDER =
      Comparator.comparing(BaselineEntry::namespace)
          .thenComparing(BaselineEntry::subject)
          .thenComparing(BaselineEntry::rule)
          .thenComparing(BaselineEntry::path)
          .thenComparing(BaselineEntry::environment)
          .thenComparing(BaselineEntry::severity)
          .thenComparing(BaselineEntry::fingerprint);

  /** What is to be noted of a finding. */
  public static BaselineEntry of(Finding finding) {
    return new BaselineEntry(
        finding.fingerprint(),
        finding.severity(),
        finding.environment(),
        finding.rule().id(),
        finding.subject().key().toString(),
        finding.path());
  }

  /** What tells it from others: environments are kept apart. */
  String key() {
    return environment.isEmpty() ? fingerprint : environment + "/" + fingerprint;
  }

  BaselineEntry orWorse(BaselineEntry other) {
    return severity.isAtLeast(other.severity) ? this : other;
  }

  private String namespace() {
    int start = subject.indexOf(' ') + 1;
    int end = subject.indexOf('/', start);
    return end < 0 ? "" : subject.substring(start, end);
  }

  @Override
  public int compareTo(BaselineEntry other) {
    return ORDER.compare(this, other);
  }
}
