package dev.plumbline.rule;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Platform;
import dev.plumbline.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a rule reports what it sees in one subject. */
public final class Findings {
  private final RuleSpec rule;
  private final Resource subject;
  private final List<Finding> findings = new ArrayList<>();
  private final List<NotEvaluated> notEvaluated = new ArrayList<>();

  public Findings(RuleSpec rule, Resource subject) {
    this.rule = rule;
    this.subject = subject;
  }

  /**
   * Reports a finding at a field of the subject, at the severity of the rule.
   *
   * @throws IllegalArgumentException where the field belongs to another document
   */
  @FormatMethod
  public Reported at(Node node, @FormatString String message, Object... values) {
    return at(rule.severity(), node, message, values);
  }

  /** Reports a finding that is less (or more) severe than the rule's findings are in general. */
  @FormatMethod
  public Reported at(Severity severity, Node node, @FormatString String message, Object... values) {
    if (node.root() != subject.root().root()) {
      throw new IllegalArgumentException(
          "rule " + rule.id() + " reports about " + node + " instead of " + subject);
    }
    findings.add(
        new Finding(
            rule,
            severity,
            subject,
            node.path(),
            node.location(),
            message.formatted(values) + node.remark()));
    return new Reported();
  }

  /** The finding just reported. */
  public final class Reported {
    private Reported() {}

    /** Says which requirement of a blueprint it breaks; none where that is empty. */
    public void breaks(String requirement) {
      if (!requirement.isEmpty()) {
        findings.add(findings.remove(findings.size() - 1).withRequirement(requirement));
      }
    }

    /**
     * Says what to write so that it is gone; {@link Fix#NONE} where that is not certain. It is
     * written for Kubernetes, and elsewhere would be in the wrong words.
     */
    public void fixedBy(Fix fix) {
      if (!fix.equals(Fix.NONE) && subject.platform() == Platform.KUBERNETES) {
        findings.add(findings.remove(findings.size() - 1).withFix(Optional.of(fix)));
      }
    }
  }

  /** Reports that the rule cannot be decided about the subject, and what is lacking. */
  @FormatMethod
  public void notEvaluated(@FormatString String reason, Object... values) {
    notEvaluated(rule.severity(), reason, values);
  }

  /** Reports what cannot be decided, where the finding in question would be less severe. */
  @FormatMethod
  public void notEvaluated(Severity severity, @FormatString String reason, Object... values) {
    notEvaluated.add(new NotEvaluated(rule, severity, subject, reason.formatted(values)));
  }

  /** Reports why it is not known whether a requirement of a blueprint holds; empty for none. */
  public void unverified(Severity severity, String requirement, String reason) {
    Optional<String> fact = Optional.of(requirement).filter(id -> !id.isEmpty());
    notEvaluated.add(new NotEvaluated(rule, severity, subject, reason, fact, ""));
  }

  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  public List<NotEvaluated> notEvaluated() {
    return List.copyOf(notEvaluated);
  }
}
