package dev.plumbline.library.delivery;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** Argo CD does by itself only what the sync policy tells it to. */
public final class ArgocdNotAutomated implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("argocd-not-automated")
        .title("Argo CD does not keep an application as the repository has it")
        .severity(Severity.MEDIUM)
        .optIn()
        .subjects(Applications.APPLICATION, Applications.APPLICATION_SET)
        .rationale(
            """
            Without automated sync somebody has to press the button; without selfHeal a change \
            made by hand stays; without prune what the repository no longer has goes on running.""")
        .remediation(
            """
            Write `syncPolicy: {automated: {selfHeal: true, prune: true}}`. An empty `automated:` \
            is the same as none.""")
        .bad(
            """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: {name: shop}
            spec:
              syncPolicy:
                automated:
                  selfHeal: false # finding: "shop" leaves changes made by hand: selfHeal is not true
                  prune: true
            ---
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: {name: cart}
            spec:
              syncPolicy: # finding: "cart" is not synced by itself: automated is not set
                syncOptions: [CreateNamespace=true]
            """)
        .good(
            """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: {name: shop}
            spec:
              syncPolicy:
                automated: {selfHeal: true, prune: true}
            """)
        .reference("https://argo-cd.readthedocs.io/en/stable/user-guide/auto_sync/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node automated = Applications.spec(subject).at("syncPolicy", "automated");
    boolean patched = subject.root().at("spec", "templatePatch").isPresent();
    if (automated.isMissing() && patched) {
      findings.notEvaluated("templatePatch may set the sync policy");
    } else if (automated.isMissing()) {
      findings.at(
          automated, "\"%s\" is not synced by itself: automated is not set", subject.name());
    } else if (automated.get("enabled").isFalse()) {
      findings.at(
          automated.get("enabled"),
          "\"%s\" is not synced by itself: automated.enabled is false",
          subject.name());
    } else if (!patched) {
      require(automated.get("selfHeal"), "leaves changes made by hand", subject, findings);
      require(automated.get("prune"), "keeps what the repository no longer has", subject, findings);
    }
  }

  private static void require(Node flag, String consequence, Resource subject, Findings findings) {
    boolean template = flag.is(Value.Type.STRING);
    if (!flag.isTrue() && !template) {
      findings.at(flag, "\"%s\" %s: %s is not true", subject.name(), consequence, flag.key());
    }
  }
}
