package dev.plumbline.library.delivery;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A finished Job stays, with its pods, until somebody deletes it. */
public final class JobNeverCleaned implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("job-never-cleaned")
        .title("A finished Job is never deleted")
        .severity(Severity.LOW)
        .subjects(Kind.JOB)
        .rationale(
            """
            A Job that nothing owns stays for ever with its pods. Its template cannot be changed, \
            so the next version of it cannot be applied over it.""")
        .remediation(
            """
            Set ttlSecondsAfterFinished, or make it a hook of Helm or Argo CD, which delete their \
            hooks. Under Argo CD prefer the hook: it would make a deleted Job anew.""")
        .bad(
            """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: migrate}
            spec: # finding: Job "migrate" stays when it has finished: ttlSecondsAfterFinished is not set
              backoffLimit: 2
            """)
        .good(
            """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: migrate}
            spec:
              ttlSecondsAfterFinished: 3600
            """)
        .reference("https://kubernetes.io/docs/concepts/workloads/controllers/ttlafterfinished/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node metadata = subject.get("metadata");
    Node annotations = metadata.get("annotations");
    Node ttl = subject.root().at("spec", "ttlSecondsAfterFinished");
    if (ttl.isMissing()
        && metadata.get("ownerReferences").items().isEmpty()
        && annotations.get("helm.sh/hook").isMissing()
        && annotations.get("argocd.argoproj.io/hook").isMissing()) {
      findings.at(
          ttl,
          "Job \"%s\" stays when it has finished: ttlSecondsAfterFinished is not set",
          subject.name());
    }
  }
}
