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

/** Unless told otherwise a CronJob starts the next run while the last one is still running. */
public final class CronJobOverlaps implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("cron-job-overlaps")
        .title("Runs of a CronJob may overlap without end")
        .severity(Severity.INFO)
        .subjects(Kind.CRON_JOB)
        .rationale(
            """
            Where nobody chose a concurrencyPolicy it is Allow. If a run hangs, and nothing ends \
            it, every further run joins it.""")
        .remediation(
            """
            Set `concurrencyPolicy: Forbid` or Replace, or `Allow` where runs may overlap; or end \
            runs by activeDeadlineSeconds.""")
        .bad(
            """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: backup}
            spec: # finding: runs may overlap: neither concurrencyPolicy nor activeDeadlineSeconds is set
              schedule: 0 * * * *
            """)
        .good(
            """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: backup}
            spec:
              schedule: 0 * * * *
              concurrencyPolicy: Forbid
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#concurrency-policy")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node spec = subject.get("spec");
    Node policy = spec.get("concurrencyPolicy");
    Node job = spec.at("jobTemplate", "spec");
    if (policy.isMissing()
        && job.get("activeDeadlineSeconds").isMissing()
        && job.at("template", "spec", "activeDeadlineSeconds").isMissing()) {
      findings.at(
          policy, "runs may overlap: neither concurrencyPolicy nor activeDeadlineSeconds is set");
    }
  }
}
