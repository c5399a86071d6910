package dev.plumbline.library.schema;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Misspelling;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;
import java.util.regex.Pattern;

/** A namespace that asks for a Pod Security Standard there is not. */
public final class InvalidPodSecurityLabel implements Rule {
  private static final String PREFIX = "pod-security.kubernetes.io/";
  private static final String VERSION = "-version";
  private static final List<String> MODES = List.of("enforce", "audit", "warn");
  private static final List<String> LEVELS = List.of("privileged", "baseline", "restricted");
  private static final Pattern RELEASE = Pattern.compile("latest|v1\\.(0|[1-9][0-9]*)");

  @Override
  public RuleSpec spec() {
    return rule("invalid-pod-security-label")
        .title("A namespace names a Pod Security Standard that does not exist")
        .severity(Severity.HIGH)
        .subjects(Kind.NAMESPACE)
        .rationale(
            """
            The API server refuses to create such a namespace. Where it exists already, an unknown
            level is enforced as restricted, and a mistyped label holds nothing back.
            """)
        .remediation(
            """
            Write privileged, baseline or restricted; as a version, latest or a release such as
            v1.34; as the mode, enforce, audit or warn.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Namespace
            metadata:
              name: shop
              labels:
                pod-security.kubernetes.io/enforce: Restricted  # finding: "Restricted" is no level of the Pod Security Standards
                pod-security.kubernetes.io/enforce-version: "1.34"  # finding: "1.34" is no version of the Pod Security Standards
                pod-security.kubernetes.io/enforced: restricted  # finding: pod-security.kubernetes.io has no mode "enforced"
            """)
        .good(
            """
            apiVersion: v1
            kind: Namespace
            metadata:
              name: shop
              labels:
                pod-security.kubernetes.io/enforce: restricted
                pod-security.kubernetes.io/enforce-version: v1.34
                pod-security.kubernetes.io/warn-version: latest
            """)
        .reference("https://kubernetes.io/docs/concepts/security/pod-security-admission/")
        .control(Nsa.POD_SECURITY_ENFORCEMENT)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Node label : subject.root().at("metadata", "labels").fields()) {
      if (label.key().startsWith(PREFIX) && label.isPresent()) {
        check(label.key().substring(PREFIX.length()), label, findings);
      }
    }
  }

  private static void check(String name, Node label, Findings findings) {
    boolean isVersion = name.endsWith(VERSION);
    String mode = isVersion ? name.substring(0, name.length() - VERSION.length()) : name;
    String value = label.scalar();
    if (!MODES.contains(mode)) {
      findings.at(label, "pod-security.kubernetes.io has no mode \"%s\"", name);
    } else if (isVersion && !RELEASE.matcher(value).matches()) {
      findings.at(label, "\"%s\" is no version of the Pod Security Standards", value);
    } else if (!isVersion && !LEVELS.contains(value)) {
      findings
          .at(label, "\"%s\" is no level of the Pod Security Standards", value)
          .fixedBy(Misspelling.of(label, LEVELS));
    }
  }
}
