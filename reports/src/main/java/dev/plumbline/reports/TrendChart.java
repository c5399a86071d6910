package dev.plumbline.reports;

import static dev.plumbline.reports.TrendScale.BOTTOM;
import static dev.plumbline.reports.TrendScale.LEFT;
import static dev.plumbline.reports.TrendScale.RIGHT;
import static dev.plumbline.reports.TrendScale.TOP;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Figures of several days as areas upon each other, with their names beside the last of them.
 *
 * @param title what the figures are
 * @param days in order, the first and the last of them different
 * @param series what is drawn, the lowest first
 */
record TrendChart(String title, List<LocalDate> days, List<Series> series) {

  /**
   * @param name what it is called, which is also the class of its style
   * @param values one a day
   */
  record Series(String name, List<Long> values) {
    private long last() {
      return values.get(values.size() - 1);
    }

    private boolean isThere() {
      return values.stream().anyMatch(value -> value > 0);
    }
  }

  private static final int WIDTH = 640;
  private static final int HEIGHT = 250;

  /** What a name needs where the letters are largest, which is on the smallest screen. */
  private static final int LINE = 23;

  /** Only those that are not always nought; nothing at all where none is left. */
  void write(Markup svg) {
    List<Series> there = series.stream().filter(Series::isThere).toList();
    if (!there.isEmpty()) {
      new TrendChart(title, days, there).draw(svg);
    }
  }

  private void draw(Markup svg) {
    svg.element("h3", title).verbatim("\n");
    svg.open(
        "svg", "class", "trend", "viewBox", "0 0 %d %d".formatted(WIDTH, HEIGHT), "role", "img");
    svg.element("title", "%s from %s to %s".formatted(title, first(), last()));
    svg.element("desc", description()).verbatim("\n");
    TrendScale scale = scale();
    for (long value : scale.steps()) {
      line("grid", LEFT, scale.y(value), RIGHT, scale.y(value), svg);
      text("before", scale.shown(value), LEFT - 8, scale.y(value), svg);
    }
    for (int i = 0; i < series.size(); i++) {
      svg.empty("path", "class", series.get(i).name(), "d", area(i, scale)).verbatim("\n");
    }
    IntStream.range(0, days.size()).forEach(day -> day(day, scale, svg));
    text("", first().toString(), LEFT, HEIGHT - 12, svg);
    text("before", last().toString(), RIGHT, HEIGHT - 12, svg);
    names(scale, svg);
    svg.closeLine();
  }

  private LocalDate first() {
    return days.get(0);
  }

  private LocalDate last() {
    return days.get(days.size() - 1);
  }

  private String description() {
    return series.stream()
        .map(one -> "%s: %d, then %d".formatted(one.name(), one.values().get(0), one.last()))
        .collect(joining("; "));
  }

  /** How much the first series come to on a day. */
  private long sum(int count, int day) {
    return series.stream().limit(count).mapToLong(one -> one.values().get(day)).sum();
  }

  private TrendScale scale() {
    long largest =
        IntStream.range(0, days.size()).mapToLong(day -> sum(series.size(), day)).max().orElse(1);
    return new TrendScale(days, largest);
  }

  /** Along the upper edge, and back along the lower one. */
  private String area(int index, TrendScale scale) {
    String upper =
        IntStream.range(0, days.size())
            .mapToObj(day -> scale.x(day) + " " + scale.y(sum(index + 1, day)))
            .collect(joining("L"));
    String lower =
        IntStream.iterate(days.size() - 1, day -> day >= 0, day -> day - 1)
            .mapToObj(day -> scale.x(day) + " " + scale.y(sum(index, day)))
            .collect(joining("L"));
    return "M" + upper + "L" + lower + "Z";
  }

  /** A mark, and what a pointer above or below it is told. */
  private void day(int day, TrendScale scale, Markup svg) {
    String y = String.valueOf(scale.y(sum(series.size(), day)));
    svg.empty("circle", "class", "run", "cx", String.valueOf(scale.x(day)), "cy", y, "r", "3");
    long begin = day == 0 ? scale.x(day) : (scale.x(day - 1) + scale.x(day)) / 2;
    long end = day == days.size() - 1 ? scale.x(day) : (scale.x(day) + scale.x(day + 1)) / 2;
    svg.open(
        "rect",
        "class",
        "day",
        "x",
        String.valueOf(begin),
        "y",
        String.valueOf(TOP),
        "width",
        String.valueOf(end - begin),
        "height",
        String.valueOf(BOTTOM - TOP));
    String figures =
        series.stream().map(one -> one.values().get(day) + " " + one.name()).collect(joining(", "));
    svg.element("title", days.get(day) + ": " + figures).closeLine();
  }

  /** Beside the middle of each area on the last day, moved apart where they would overlap. */
  private void names(TrendScale scale, Markup svg) {
    int day = days.size() - 1;
    long[] middles =
        IntStream.range(0, series.size())
            .mapToLong(i -> (scale.y(sum(i, day)) + scale.y(sum(i + 1, day))) / 2)
            .toArray();
    long[] places = middles.clone();
    for (int i = 1; i < places.length; i++) {
      places[i] = Math.min(places[i], places[i - 1] - LINE);
    }
    long least = TOP;
    for (int i = places.length - 1; i >= 0; i--) {
      places[i] = Math.max(places[i], least);
      least = places[i] + LINE;
    }
    for (int i = 0; i < places.length; i++) {
      Series one = series.get(i);
      line("leader", RIGHT + 3, middles[i], RIGHT + 16, places[i], svg);
      text(one.name(), one.last() + " " + one.name(), RIGHT + 20, places[i], svg);
    }
  }

  private static void line(String style, long x, long y, long toX, long toY, Markup svg) {
    String path = String.format(Locale.ROOT, "M%d %dL%d %d", x, y, toX, toY);
    svg.empty("path", "class", style, "d", path).verbatim("\n");
  }

  private static void text(String style, String text, long x, long y, Markup svg) {
    svg.element("text", text, "class", style, "x", String.valueOf(x), "y", String.valueOf(y));
    svg.verbatim("\n");
  }
}
