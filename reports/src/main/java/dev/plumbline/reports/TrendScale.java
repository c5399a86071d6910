package dev.plumbline.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Where a day and a figure stand in the drawing of a trend. Figures begin at nought.
 *
 * @param days in order, the first and the last of them different
 * @param largest of the figures, and more than nought
 */
record TrendScale(List<LocalDate> days, long largest) {
  static final int LEFT = 50;
  static final int RIGHT = 460;
  static final int TOP = 14;
  static final int BOTTOM = 212;

  private static final int STEPS = 5;
  private static final long THOUSAND = 1_000;

  /** The least of 1, 2, 5, 10, 20, 50 … that needs few lines. */
  private long step() {
    return LongStream.iterate(1, ten -> ten * 10)
        .flatMap(ten -> LongStream.of(ten, 2 * ten, 5 * ten))
        .filter(step -> step * STEPS >= largest)
        .findFirst()
        .orElse(largest);
  }

  private long top() {
    long step = step();
    return (largest + step - 1) / step * step;
  }

  /** The figures to draw a line at, the last of them at or above the largest. */
  long[] steps() {
    long step = step();
    return LongStream.rangeClosed(0, top() / step).map(i -> i * step).toArray();
  }

  /** Such a figure, short. */
  String shown(long value) {
    if (step() < THOUSAND) {
      return String.valueOf(value);
    }
    return step() < THOUSAND * THOUSAND
        ? value / THOUSAND + "k"
        : value / THOUSAND / THOUSAND + "M";
  }

  long x(int day) {
    LocalDate first = days.get(0);
    double share =
        (double) ChronoUnit.DAYS.between(first, days.get(day))
            / ChronoUnit.DAYS.between(first, days.get(days.size() - 1));
    return Math.round(LEFT + (RIGHT - LEFT) * share);
  }

  long y(long value) {
    return Math.round(BOTTOM - (BOTTOM - TOP) * ((double) value / top()));
  }
}
