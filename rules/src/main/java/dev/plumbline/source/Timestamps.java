package dev.plumbline.source;

import java.util.regex.Pattern;

/** Days and moments, which look like numbers and stay strings. */
final class Timestamps {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}.{0,64}");

  private Timestamps() {}

  static boolean matches(String text) {
    return text.length() > 4 && text.charAt(4) == '-' && DAY.matcher(text).matches();
  }
}
