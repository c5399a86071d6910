package dev.plumbline.library.delivery;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Misspelling;
import dev.plumbline.library.model.Placeholder;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Set;
import java.util.regex.Pattern;

/** A wave that Argo CD cannot read is 0, and a hook it does not know never runs. */
public final class ArgocdSyncOrder implements Rule {
  private static final String WAVE = "argocd.argoproj.io/sync-wave";
  private static final String HOOK = "argocd.argoproj.io/hook";
  private static final Pattern INTEGER = Pattern.compile("[-+]?\\d{1,18}");
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Set<String> HOOKS =
      Set.of("PreSync", "Sync", "PostSync", "SyncFail", "PreDelete", "PostDelete", "Skip");

  @Override
  public RuleSpec spec() {
    return rule("argocd-sync-order")
        .title("Argo CD does not understand when to apply an object")
        .severity(Severity.HIGH)
        .subjects(Kind.ANY)
        .rationale(
            """
            Argo CD takes a wave that is no whole number for wave 0, and never applies an object \
            whose only hook it does not know; both without a word.""")
        .remediation(
            """
            Write a whole number in quotes, such as `argocd.argoproj.io/sync-wave: "-1"`, and a \
            hook as PreSync, Sync, PostSync, SyncFail, PreDelete, PostDelete or Skip.""")
        .bad(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: first
              annotations:
                argocd.argoproj.io/sync-wave: first # finding: sync-wave "first" is no whole number, so it is 0
            ---
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: migrate
              annotations:
                argocd.argoproj.io/hook: pre-sync # finding: "pre-sync" is no hook that Argo CD knows
            """)
        .good(
            """
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: migrate
              annotations:
                argocd.argoproj.io/hook: PreSync
                argocd.argoproj.io/sync-wave: "-1"
            """)
        .reference("https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node annotations = subject.root().at("metadata", "annotations");
    Node wave = annotations.get(WAVE);
    if (isWritten(wave) && !INTEGER.matcher(wave.text()).matches()) {
      findings.at(wave, "sync-wave \"%s\" is no whole number, so it is 0", wave.text());
    }
    Node hook = annotations.get(HOOK);
    if (isWritten(hook)) {
      COMMA
          .splitAsStream(hook.text())
          .map(String::strip)
          .filter(name -> !name.isEmpty() && !HOOKS.contains(name))
          .forEach(
              name ->
                  findings
                      .at(hook, "\"%s\" is no hook that Argo CD knows", name)
                      .fixedBy(Misspelling.of(hook, HOOKS)));
    }
  }

  private static boolean isWritten(Node annotation) {
    return annotation.is(Value.Type.STRING) && !Placeholder.isIn(annotation.text());
  }
}
