package dev.plumbline.library.model;

import static java.util.Map.entry;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A schedule as Kubernetes reads it: five fields, a macro such as {@code @daily}, or {@code @every}
 * with a duration. Immutable.
 */
public final class Cron {
  private static final Map<String, String> MACROS =
      Map.ofEntries(
          entry("@yearly", "0 0 1 1 *"),
          entry("@annually", "0 0 1 1 *"),
          entry("@monthly", "0 0 1 * *"),
          entry("@weekly", "0 0 * * 0"),
          entry("@daily", "0 0 * * *"),
          entry("@midnight", "0 0 * * *"),
          entry("@hourly", "0 * * * *"));
  private static final String EVERY = "@every ";
  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern ZONE = Pattern.compile("(?:CRON_)?TZ=([^ ]*)(.*)", Pattern.DOTALL);
  private static final int MINUTES_OF_DAY = 24 * 60;

  /** After so many days the calendar begins anew, on the same day of the week. */
  private static final int CALENDAR_DAYS = 146_097;

  private final Map<CronField, Long> fields;
  private final Optional<Duration> every;

  private Cron(Map<CronField, Long> fields, Optional<Duration> every) {
    this.fields = fields;
    this.every = every;
  }

  /**
   * Reads a schedule. It may begin with {@code TZ=} or {@code CRON_TZ=} and a time zone, which
   * Velero takes and a CronJob does not.
   */
  public static Cron parse(String text) throws InvalidCron {
    var zoned = ZONE.matcher(text);
    if (!zoned.matches()) {
      return parseTimes(text);
    }
    if (!TimeZones.isKnown(zoned.group(1))) {
      throw new InvalidCron("\"%s\" is no time zone".formatted(zoned.group(1)));
    }
    return parseTimes(zoned.group(2).strip());
  }

  private static Cron parseTimes(String text) throws InvalidCron {
    if (text.startsWith(EVERY)) {
      Duration period =
          GoDuration.parse(text.substring(EVERY.length()))
              .orElseThrow(
                  () ->
                      new InvalidCron(
                          "\"%s\" is no duration, such as 90m or 1h30m"
                              .formatted(text.substring(EVERY.length()))));
      Duration least = Duration.ofSeconds(1);
      return new Cron(Map.of(), Optional.of(period.compareTo(least) < 0 ? least : period));
    }
    if (text.startsWith("@") && !MACROS.containsKey(text)) {
      throw new InvalidCron("\"%s\" is no macro, such as @daily or @hourly".formatted(text));
    }
    String[] parts = SPACE.split(MACROS.getOrDefault(text, text).strip());
    CronField[] names = CronField.values();
    if (parts.length != names.length) {
      throw new InvalidCron("it needs %d fields, not %d".formatted(names.length, count(parts)));
    }
    Map<CronField, Long> fields = new EnumMap<>(CronField.class);
    for (int i = 0; i < names.length; i++) {
      fields.put(names[i], names[i].parse(parts[i]));
    }
    return new Cron(fields, Optional.empty());
  }

  private static int count(String[] parts) {
    return parts[0].isEmpty() ? 0 : parts.length;
  }

  /** Whether it ever comes: the 30th of February never does. */
  public boolean comes() {
    return every.isPresent() || (minutes().findFirst().isPresent() && days().anyMatch(this::isDay));
  }

  /**
   * The longest time between one run and the next, by a clock that is never changed; empty where it
   * never comes.
   */
  public Optional<Duration> longestGap() {
    if (every.isPresent() || !comes()) {
      return every;
    }
    int[] minutes = minutes().toArray();
    int longest = (longestDays() * MINUTES_OF_DAY) - minutes[minutes.length - 1] + minutes[0];
    for (int i = 1; i < minutes.length; i++) {
      longest = Math.max(longest, minutes[i] - minutes[i - 1]);
    }
    return Optional.of(Duration.ofMinutes(longest));
  }

  private int longestDays() {
    int[] days = days().filter(this::isDay).toArray();
    int longest = days[0] + CALENDAR_DAYS - days[days.length - 1];
    for (int i = 1; i < days.length; i++) {
      longest = Math.max(longest, days[i] - days[i - 1]);
    }
    return longest;
  }

  private static IntStream days() {
    return IntStream.range(0, CALENDAR_DAYS);
  }

  /** Both days must fit where one of them is left open, else either. */
  private boolean isDay(int epochDay) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    if (!has(CronField.MONTH, date.getMonthValue())) {
      return false;
    }
    boolean inMonth = has(CronField.DAY, date.getDayOfMonth());
    boolean inWeek = has(CronField.WEEKDAY, date.getDayOfWeek().getValue() % 7);
    boolean open = ((bits(CronField.DAY) | bits(CronField.WEEKDAY)) & CronField.OPEN) != 0;
    return open ? inMonth && inWeek : inMonth || inWeek;
  }

  private IntStream minutes() {
    return IntStream.range(0, MINUTES_OF_DAY)
        .filter(m -> has(CronField.HOUR, m / 60) && has(CronField.MINUTE, m % 60));
  }

  private boolean has(CronField field, int number) {
    return (bits(field) & (1L << number)) != 0;
  }

  private long bits(CronField field) {
    return fields.getOrDefault(field, 0L);
  }
}
