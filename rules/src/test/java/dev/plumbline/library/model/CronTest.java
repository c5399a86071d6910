package dev.plumbline.library.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "* * * * *             | PT1M",
        "*/15 * * * *          | PT15M",
        "0 * * * *             | PT1H",
        "5,50 * * * *          | PT45M",
        "0 */6 * * *           | PT6H",
        "0 */5 * * *           | PT5H",
        "0 3 * * *             | PT24H",
        "30 3 ? * ?            | PT24H",
        "0 9-17 * * *          | PT16H",
        "0 22/1 * * *          | PT23H",
        "0 3 * * 0             | PT168H",
        "0 3 * * sun           | PT168H",
        "0 3 * * MON-FRI       | PT72H",
        "0 0 1 * *             | PT744H",
        "0 0 31 * *            | PT1464H",
        "0 0 1 1 *             | PT8784H",
        "0 0 1 JAN *           | PT8784H",
        "0 0 29 2 *            | PT70104H",
        "@hourly               | PT1H",
        "@daily                | PT24H",
        "@midnight             | PT24H",
        "@weekly               | PT168H",
        "@monthly              | PT744H",
        "@yearly               | PT8784H",
        "@annually             | PT8784H",
        "@every 1h30m          | PT1H30M",
        "@every 1ms            | PT1S",
        "CRON_TZ=UTC 0 3 * * * | PT24H",
        "TZ=Europe/Berlin @daily | PT24H"
      })
  void theLongestGapIsKnown(String schedule, Duration gap) throws InvalidCron {
    assertThat(Cron.parse(schedule).longestGap()).contains(gap);
  }

  @Test
  void aDayOfTheMonthOrOfTheWeekIsEnough() throws InvalidCron {
    assertThat(Cron.parse("0 0 1,16 * 1").longestGap()).contains(Duration.ofDays(7));
  }

  @Test
  void aDayThatIsLeftOpenMustFitTogetherWithTheOther() throws InvalidCron {
    assertThat(Cron.parse("0 0 * * 1").longestGap()).contains(Duration.ofDays(7));
    assertThat(Cron.parse("0 0 */1 * 1").longestGap()).contains(Duration.ofDays(7));
    assertThat(Cron.parse("0 0 */2 * 1").longestGap()).contains(Duration.ofDays(2));
  }

  @Test
  void aFieldMayHaveEmptyPartsAndBlanksBetween() throws InvalidCron {
    assertThat(Cron.parse(" 0,,30\t *  * * * ").longestGap()).contains(Duration.ofMinutes(30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 0 30 2 *", "0 0 31 2,4,6,9,11 *", ", * * * *", "0 0 , * ,"})
  void someSchedulesNeverCome(String schedule) throws InvalidCron {
    assertThat(Cron.parse(schedule).comes()).isFalse();
    assertThat(Cron.parse(schedule).longestGap()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "60 * * * *        | minute 60 is above 59",
        "0 24 * * *        | hour 24 is above 23",
        "0 0 0 * *         | day of the month 0 is below 1",
        "0 0 * 13 *        | month 13 is above 12",
        "0 0 * * 7         | day of the week 7 is above 6: Sunday is 0",
        "0 0 * * 5-7       | day of the week 7 is above 6: Sunday is 0",
        "30-10 * * * *     | minute \"30-10\" ends before it begins",
        "*/0 * * * *       | minute \"*/0\" has steps of 0",
        "*/2/3 * * * *     | minute \"*/2/3\" has two slashes",
        "1-2-3 * * * *     | minute \"1-2-3\" has two hyphens",
        "-1 * * * *        | minute \"\" is not a number",
        "x * * * *         | minute \"x\" is not a number",
        "0 0 * sunday *    | month \"sunday\" is not a number",
        "0 3 * *           | it needs 5 fields, not 4",
        "0 0 3 * * *       | it needs 5 fields, not 6",
        "daily             | it needs 5 fields, not 1",
        "''                | it needs 5 fields, not 0",
        "@reboot           | \"@reboot\" is no macro, such as @daily or @hourly",
        "@Daily            | \"@Daily\" is no macro, such as @daily or @hourly",
        "@every            | \"@every\" is no macro, such as @daily or @hourly",
        "@every day        | \"day\" is no duration, such as 90m or 1h30m",
        "TZ=Berlin @daily  | \"Berlin\" is no time zone",
        "٣ * * * *         | minute \"٣\" is not a number"
      })
  void whatIsWrongIsSaid(String schedule, String reason) {
    assertThatThrownBy(() -> Cron.parse(schedule))
        .isInstanceOfSatisfying(
            InvalidCron.class, invalid -> assertThat(invalid.reason()).isEqualTo(reason));
  }
}
