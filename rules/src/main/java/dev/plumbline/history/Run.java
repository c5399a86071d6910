package dev.plumbline.history;

import dev.plumbline.rule.Severity;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a run came to, in figures.
 *
 * @param day the day as of which was judged
 * @param resources how many objects were judged
 * @param findings how many count, by severity; those that are not named have none
 * @param known how many were there before and do not count
 * @param exempted how many an exemption sets aside
 * @param notEvaluated how much could not be decided
 * @param inputErrors how much could not be read
 * @param requirements how the facts of the blueprints stand
 */
public record Run(
    LocalDate day,
    int resources,
    Map<Severity, Integer> findings,
    int known,
    int exempted,
    int notEvaluated,
    int inputErrors,
    Requirements requirements) {

  /** How many facts of an architecture document hold, are broken, and are known to nobody. */
  public record Requirements(int held, int broken, int unverified) {
    public static final Requirements NONE = new Requirements(0, 0, 0);

    public long all() {
      return (long) held + broken + unverified;
    }
  }

  public Run {
    findings = Map.copyOf(findings);
  }

  public int count(Severity severity) {
    return findings.getOrDefault(severity, 0);
  }

  /** How many findings count. */
  public long count() {
    return findings.values().stream().mapToLong(Integer::longValue).sum();
  }

  /** How many findings there are that do not count. */
  public long setAside() {
    return (long) known + exempted;
  }
}
