package dev.plumbline.library.delivery;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Cron;
import dev.plumbline.library.model.InvalidCron;
import dev.plumbline.library.model.Placeholder;
import dev.plumbline.library.model.TimeZones;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Fix;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the API server takes for no schedule, and schedules that never come. */
public final class CronScheduleInvalid implements Rule {
  private static final Pattern ZONED = Pattern.compile("(?:CRON_)?TZ=(\\S+)\\s+(.*\\S)\\s*");

  @Override
  public RuleSpec spec() {
    return rule("cron-schedule-invalid")
        .title("A CronJob's schedule is invalid or never comes")
        .severity(Severity.HIGH)
        .subjects(Kind.CRON_JOB)
        .rationale(
            """
            The API server refuses a CronJob whose schedule or time zone it cannot read. One such \
            as the 30th of February it accepts, and never runs.""")
        .remediation(
            """
            Write minute, hour, day of the month, month and day of the week (0 to 6, Sunday is 0), \
            or a macro such as @daily; a time zone by its IANA name in spec.timeZone.""")
        .bad(
            """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: backup}
            spec:
              schedule: 0 24 * * * # finding: schedule "0 24 * * *" is invalid: hour 24 is above 23
              timeZone: Berlin # finding: timeZone "Berlin" is no time zone of the IANA database
            ---
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: report}
            spec:
              schedule: 0 3 31 2,4 * # finding: schedule "0 3 31 2,4 *" never comes
            """)
        .good(
            """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: backup}
            spec:
              schedule: 0 3 * * *
              timeZone: Europe/Berlin
            """)
        .reference("https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node schedule = subject.root().at("spec", "schedule");
    if (schedule.text().contains("TZ") && !Placeholder.isIn(schedule.text())) {
      findings
          .at(
              schedule,
              "schedule \"%s\" names a time zone: only spec.timeZone may",
              schedule.text())
          .fixedBy(remedy(schedule, subject.root().at("spec", "timeZone")));
    } else {
      checkSchedule(schedule, findings);
    }
    Node zone = subject.root().at("spec", "timeZone");
    boolean readable = zone.is(Value.Type.STRING) && !Placeholder.isIn(zone.text());
    if (readable && (zone.text().isEmpty() || !TimeZones.isKnown(zone.text()))) {
      findings.at(zone, "timeZone \"%s\" is no time zone of the IANA database", zone.text());
    }
  }

  private static Fix remedy(Node schedule, Node zone) {
    Matcher zoned = ZONED.matcher(schedule.text());
    return zoned.matches() && zone.isMissing() && TimeZones.isKnown(zoned.group(1))
        ? Fix.set(schedule, zoned.group(2)).and(Fix.set(zone, zoned.group(1)))
        : Fix.NONE;
  }

  /** Reports a schedule that cannot be read, or that never comes. */
  static void checkSchedule(Node schedule, Findings findings) {
    if (schedule.isMissing() || (schedule.is(Value.Type.STRING) && schedule.text().isEmpty())) {
      findings.at(schedule, "there is no schedule");
    } else if (schedule.is(Value.Type.STRING) && !Placeholder.isIn(schedule.text())) {
      try {
        if (!Cron.parse(schedule.text()).comes()) {
          findings.at(schedule, "schedule \"%s\" never comes", schedule.text());
        }
      } catch (InvalidCron invalid) {
        findings.at(schedule, "schedule \"%s\" is invalid: %s", schedule.text(), invalid.reason());
      }
    }
  }
}
