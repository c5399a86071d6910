package dev.plumbline.rule;

import dev.plumbline.resource.Resource;
import java.util.Comparator;
import java.util.Optional;

/**
 * A rule that could not decide about a resource, and what it would have needed.
 *
 * @param requirement the fact of a blueprint that is in question
 * @param environment the one it was judged in; empty where there is none
 */
public record NotEvaluated(
    RuleSpec rule,
    Severity severity,
    Resource subject,
    String reason,
    Optional<String> requirement,
    String environment)
    implements Comparable<NotEvaluated> {

  /** What no blueprint asks for. */
  public NotEvaluated(RuleSpec rule, Severity severity, Resource subject, String reason) {
    this(rule, severity, subject, reason, Optional.empty(), "");
  }

  public NotEvaluated withSeverity(Severity other) {
    return new NotEvaluated(rule, other, subject, reason, requirement, environment);
  }

  public NotEvaluated withEnvironment(String other) {
    return new NotEvaluated(rule, severity, subject, reason, requirement, other);
  }

  @Override
  public int compareTo(NotEvaluated other) {
    return Comparator.comparing((NotEvaluated n) -> n.subject().root().location().file())
        .thenComparing(n -> n.subject().root().location().line())
        .thenComparing(n -> n.rule().id())
        .thenComparing(NotEvaluated::reason)
        .thenComparing(NotEvaluated::environment)
        .compare(this, other);
  }
}
