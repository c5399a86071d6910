package dev.plumbline.library.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulesTest {

  private static Judged cronJob(Rule rule, String spec) {
    return Judged.by(
        rule,
        """
        apiVersion: batch/v1
        kind: CronJob
        metadata: {name: backup}
        spec: {%s}
        """
            .formatted(spec));
  }

  private static Judged velero(String spec) {
    return Judged.by(
        new VeleroScheduleInvalid(),
        """
        apiVersion: velero.io/v1
        kind: Schedule
        metadata: {name: daily}
        spec: {%s}
        """
            .formatted(spec));
  }

  @ParameterizedTest
  @ValueSource(strings = {"@daily", "${WHEN}", "{{ .Values.when }}", "0 0 * * MON-FRI"})
  void whatTheApiServerReadsOrNeverSeesIsFine(String schedule) {
    assertThat(cronJob(new CronScheduleInvalid(), "schedule: '" + schedule + "'").messages())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TZ=UTC 0 3 * * *", "CRON_TZ=UTC 0 3 * * *", "TZ=UTC", "0 3 * TZ *"})
  void aCronJobsScheduleNamesNoTimeZone(String schedule) {
    assertThat(cronJob(new CronScheduleInvalid(), "schedule: '" + schedule + "'").messages())
        .containsExactly(
            "4: schedule \"" + schedule + "\" names a time zone: only spec.timeZone may");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Local", "''", "CEST", "europe/berlin"})
  void aTimeZoneIsNamedAsTheDatabaseNamesIt(String zone) {
    assertThat(cronJob(new CronScheduleInvalid(), "schedule: '@daily', timeZone: " + zone).paths())
        .containsExactly("spec.timeZone");
  }

  @Test
  @DisplayName("S-27: a suspended CronJob is checked as well")
  void aSuspendedCronJobIsChecked() {
    assertThat(cronJob(new CronScheduleInvalid(), "suspend: true, schedule: 0 0 30 2 *").messages())
        .containsExactly("4: schedule \"0 0 30 2 *\" never comes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "schedule: ''", "schedule: null"})
  void aCronJobNeedsASchedule(String spec) {
    assertThat(cronJob(new CronScheduleInvalid(), spec).messages())
        .containsExactly("4: there is no schedule");
  }

  @Test
  void whatMayOverlapIsSaidWhereNobodyChose() {
    CronJobOverlaps rule = new CronJobOverlaps();
    assertThat(cronJob(rule, "schedule: '@daily'").severities()).containsExactly(Severity.INFO);
    assertThat(cronJob(rule, "concurrencyPolicy: Allow").messages()).isEmpty();
    assertThat(cronJob(rule, "jobTemplate: {spec: {activeDeadlineSeconds: 60}}").messages())
        .isEmpty();
  }

  @Test
  void aDeadlineBelowTenSecondsIsShort() {
    ShortStartingDeadline rule = new ShortStartingDeadline();
    assertThat(cronJob(rule, "startingDeadlineSeconds: 0").severities())
        .containsExactly(Severity.HIGH);
    assertThat(cronJob(rule, "startingDeadlineSeconds: -1").severities())
        .containsExactly(Severity.HIGH);
    assertThat(cronJob(rule, "startingDeadlineSeconds: 9").severities())
        .containsExactly(Severity.MEDIUM);
    assertThat(cronJob(rule, "startingDeadlineSeconds: 10").messages()).isEmpty();
  }

  @Test
  void aVeleroScheduleMayNameATimeZone() {
    assertThat(velero("schedule: CRON_TZ=Europe/Berlin 0 3 * * *").messages()).isEmpty();
    assertThat(velero("schedule: CRON_TZ=Berlin 0 3 * * *").messages())
        .containsExactly(
            "4: schedule \"CRON_TZ=Berlin 0 3 * * *\" is invalid: \"Berlin\" is no time zone");
  }

  @Test
  void aBackupMustLastUntilTheNext() {
    Judged judged = velero("schedule: 0 3 * * 1-5, template: {ttl: 48h}");
    assertThat(judged.messages())
        .containsExactly("4: backups are deleted after 48h, but the next may come 72h later");
    assertThat(judged.severities()).containsExactly(Severity.MEDIUM);
    assertThat(velero("schedule: 0 3 * * 1-5, template: {ttl: 72h}").messages()).isEmpty();
    assertThat(velero("schedule: 0 3 * * 1-5, template: {ttl: 0s}").messages()).isEmpty();
  }

  @Test
  @DisplayName("S-24: what something owns, or a tool deletes, is cleaned")
  void aJobIsCleanedByWhoMadeIt() {
    String job =
        """
        apiVersion: batch/v1
        kind: Job
        metadata: {name: migrate, %s}
        spec: {}
        """;
    for (String metadata :
        new String[] {
          "ownerReferences: [{kind: CronJob}]",
          "annotations: {helm.sh/hook: pre-install}",
          "annotations: {argocd.argoproj.io/hook: Sync}"
        }) {
      assertThat(Judged.by(new JobNeverCleaned(), job.formatted(metadata)).messages()).isEmpty();
    }
    assertThat(Judged.by(new JobNeverCleaned(), job.formatted("labels: {}")).messages()).hasSize(1);
  }
}
