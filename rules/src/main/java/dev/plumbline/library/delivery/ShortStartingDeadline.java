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
import java.util.OptionalLong;

/** A run that may not be late is a run that is missed. */
public final class ShortStartingDeadline implements Rule {
  private static final int LEAST = 10;

  @Override
  public RuleSpec spec() {
    return rule("short-starting-deadline")
        .title("A CronJob's runs are given up before they can start")
        .severity(Severity.HIGH)
        .subjects(Kind.CRON_JOB)
        .rationale(
            """
            The controller starts no run later than startingDeadlineSeconds after its time, and \
            it is always late by some seconds: with 0 every run is missed, and below 10, says \
            Kubernetes, runs may be.""")
        .remediation(
            "Set startingDeadlineSeconds to 10 at least, to what a run may be late, or leave it"
                + " out.")
        .bad(
            """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: backup}
            spec:
              schedule: 0 * * * *
              startingDeadlineSeconds: 0 # finding: startingDeadlineSeconds is 0: no run starts in time
            ---
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: report}
            spec:
              schedule: 0 * * * *
              startingDeadlineSeconds: 5 # finding: startingDeadlineSeconds is 5: below 10 runs may be missed
            """)
        .good(
            """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: backup}
            spec:
              schedule: 0 * * * *
              startingDeadlineSeconds: 600
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node deadline = subject.root().at("spec", "startingDeadlineSeconds");
    OptionalLong seconds = deadline.integer();
    if (seconds.isEmpty() || seconds.getAsLong() >= LEAST) {
      return;
    }
    if (seconds.getAsLong() < 0) {
      findings.at(
          deadline, "startingDeadlineSeconds is %d: it must not be negative", seconds.getAsLong());
    } else if (seconds.getAsLong() == 0) {
      findings.at(deadline, "startingDeadlineSeconds is 0: no run starts in time");
    } else {
      findings.at(
          Severity.MEDIUM,
          deadline,
          "startingDeadlineSeconds is %d: below %d runs may be missed",
          seconds.getAsLong(),
          LEAST);
    }
  }
}
