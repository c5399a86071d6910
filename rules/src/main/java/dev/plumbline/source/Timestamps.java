package dev.plumbline.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and moments, which stay strings; a tag may ask for one. */
final class Timestamps {
  private static final String TIME = "(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:[.,]\\d{1,99}+)?";
  private static final Pattern FORMAT =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
              + "(?: TIME|[Tt]TIME(?:Z|[+-]\\d\\d:\\d\\d))?".replace("TIME", TIME));

  private Timestamps() {}

  static boolean matches(String text) {
    Matcher matcher = FORMAT.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    try {
      LocalDate.of(part(matcher, 1), part(matcher, 2), part(matcher, 3));
      LocalTime.of(part(matcher, 4), part(matcher, 5), part(matcher, 6));
      LocalTime.of(part(matcher, 7), part(matcher, 8), part(matcher, 9));
      return true;
    } catch (DateTimeException outOfRange) {
      return false;
    }
  }

  private static int part(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
