package dev.plumbline.library.delivery;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Cron;
import dev.plumbline.library.model.GoDuration;
import dev.plumbline.library.model.InvalidCron;
import dev.plumbline.library.model.Placeholder;
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
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Backups that are never made, or are gone before the next is made. */
public final class VeleroScheduleInvalid implements Rule {
  private static final Kind SCHEDULE = new Kind("velero.io", "Schedule");

  @Override
  public RuleSpec spec() {
    return rule("velero-schedule-invalid")
        .title("A Velero schedule makes no backups, or keeps none")
        .severity(Severity.HIGH)
        .subjects(SCHEDULE)
        .rationale(
            """
            The API server accepts any text as a Velero schedule; Velero then makes no backup and \
            says so only in the status. A backup whose ttl ends before the next one is made leaves \
            a time without any.""")
        .remediation(
            """
            Write five cron fields or a macro such as @daily or `@every 6h`, and a ttl such as \
            720h that is longer than the time between two backups.""")
        .bad(
            """
            apiVersion: velero.io/v1
            kind: Schedule
            metadata: {name: hourly}
            spec:
              schedule: hourly # finding: schedule "hourly" is invalid: it needs 5 fields, not 1
              template:
                ttl: 30d # finding: ttl "30d" is no duration, such as 720h
            ---
            apiVersion: velero.io/v1
            kind: Schedule
            metadata: {name: daily}
            spec:
              schedule: 0 3 * * *
              template:
                ttl: 12h0m0s # finding: backups are deleted after 12h0m0s, but the next may come 24h later
            """)
        .good(
            """
            apiVersion: velero.io/v1
            kind: Schedule
            metadata: {name: daily}
            spec:
              schedule: 0 3 * * *
              template:
                ttl: 720h
            """)
        .reference("https://velero.io/docs/main/api-types/schedule/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node schedule = subject.root().at("spec", "schedule");
    CronScheduleInvalid.checkSchedule(schedule, findings);
    Node ttl = subject.root().at("spec", "template", "ttl");
    if (!ttl.is(Value.Type.STRING) || Placeholder.isIn(ttl.text())) {
      return;
    }
    Optional<Duration> kept = GoDuration.parse(ttl.text());
    if (kept.isEmpty()) {
      findings.at(ttl, "ttl \"%s\" is no duration, such as 720h", ttl.text()).fixedBy(inHours(ttl));
    } else if (!kept.get().isZero()) {
      longestGap(schedule)
          .filter(gap -> gap.compareTo(kept.get()) > 0)
          .ifPresent(
              gap ->
                  findings.at(
                      Severity.MEDIUM,
                      ttl,
                      "backups are deleted after %s, but the next may come %s later",
                      ttl.text(),
                      gap.toString().substring("PT".length()).toLowerCase(Locale.ROOT)));
    }
  }

  /** There is no unit for days. */
  private static Fix inHours(Node days) {
    return days.text().matches("[1-9]\\d{0,4}d")
        ? Fix.set(
            days, Duration.ofDays(Long.parseLong(days.text().replace("d", ""))).toHours() + "h")
        : Fix.NONE;
  }

  private static Optional<Duration> longestGap(Node schedule) {
    try {
      return Cron.parse(schedule.text()).longestGap();
    } catch (InvalidCron alreadyReported) {
      return Optional.empty();
    }
  }
}
