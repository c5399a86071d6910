package dev.plumbline.rule;

import dev.plumbline.resource.Resource;
import java.util.Comparator;

/** A rule that could not decide about a resource, and what it would have needed. */
public record NotEvaluated(RuleSpec rule, Severity severity, Resource subject, String reason)
    implements Comparable<NotEvaluated> {

  public NotEvaluated withSeverity(Severity other) {
    return new NotEvaluated(rule, other, subject, reason);
  }

  @Override
  public int compareTo(NotEvaluated other) {
    return Comparator.comparing((NotEvaluated n) -> n.subject().root().location().file())
        .thenComparing(n -> n.subject().root().location().line())
        .thenComparing(n -> n.rule().id())
        .thenComparing(NotEvaluated::reason)
        .compare(this, other);
  }
}
