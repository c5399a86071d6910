package dev.plumbline.library.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One of the five fields of a schedule: its name and the numbers it may have. */
enum CronField {
  MINUTE("minute", 0, 59, ""),
  HOUR("hour", 0, 23, ""),
  DAY("day of the month", 1, 31, ""),
  MONTH("month", 1, 12, "jan feb mar apr may jun jul aug sep oct nov dec"),
  WEEKDAY("day of the week", 0, 6, "sun mon tue wed thu fri sat");

  /** Set besides the numbers where the field leaves the choice open, as {@code *} does. */
  static final long OPEN = 1L << 63;

  private static final Pattern NUMBER = Pattern.compile("\\+?0*([0-9]{1,9})");
  private static final Pattern COMMA = Pattern.compile(",");

  private final String title;
  private final int least;
  private final int greatest;
  private final String names;

  CronField(String title, int least, int greatest, String names) {
    this.title = title;
    this.least = least;
    this.greatest = greatest;
    this.names = names;
  }

  /** The numbers a text names, one bit each. */
  long parse(String text) throws InvalidCron {
    long bits = 0;
    for (String part : COMMA.split(text)) {
      if (!part.isEmpty()) {
        bits |= range(part);
      }
    }
    return bits;
  }

  private long range(String text) throws InvalidCron {
    String[] rangeAndStep = text.split("/", -1);
    if (rangeAndStep.length > 2) {
      throw new InvalidCron("%s \"%s\" has two slashes".formatted(title, text));
    }
    int step = rangeAndStep.length == 2 ? number(rangeAndStep[1]) : 1;
    if (step == 0) {
      throw new InvalidCron("%s \"%s\" has steps of 0".formatted(title, text));
    }
    String[] ends = rangeAndStep[0].split("-", -1);
    if (ends[0].equals("*") || ends[0].equals("?")) {
      return bits(least, greatest, step) | (step == 1 ? OPEN : 0);
    }
    if (ends.length > 2) {
      throw new InvalidCron("%s \"%s\" has two hyphens".formatted(title, text));
    }
    int first = numberOrName(ends[0]);
    boolean openEnd = ends.length == 1 && rangeAndStep.length == 2;
    int last = openEnd ? greatest : numberOrName(ends[ends.length - 1]);
    if (first < least) {
      throw new InvalidCron("%s %d is below %d".formatted(title, first, least));
    }
    if (Math.max(first, last) > greatest) {
      throw new InvalidCron(
          "%s %d is above %d%s"
              .formatted(title, Math.max(first, last), greatest, hint(Math.max(first, last))));
    }
    if (first > last) {
      throw new InvalidCron("%s \"%s\" ends before it begins".formatted(title, text));
    }
    return bits(first, last, step);
  }

  private String hint(int number) {
    return this == WEEKDAY && number == 7 ? ": Sunday is 0" : "";
  }

  private int numberOrName(String text) throws InvalidCron {
    int name = List.of(names.split(" ")).indexOf(text.toLowerCase(Locale.ROOT));
    return name < 0 || text.isEmpty() ? number(text) : name + least;
  }

  private int number(String text) throws InvalidCron {
    var matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      throw new InvalidCron("%s \"%s\" is not a number".formatted(title, text));
    }
    return Integer.parseInt(matcher.group(1));
  }

  private static long bits(int first, int last, int step) {
    long bits = 0;
    for (int i = first; i <= last; i += step) {
      bits |= 1L << i;
    }
    return bits;
  }
}
