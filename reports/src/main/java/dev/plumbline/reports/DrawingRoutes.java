package dev.plumbline.reports;

import dev.plumbline.reports.Wire.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where the lines of a drawing run: beside the columns in lanes, one for all that enter a row
 * alike, and through columns in the passages between boxes. No line crosses a box.
 */
final class DrawingRoutes {
  static final int BOX_WIDTH = 230;
  private static final int MARGIN = 24;
  private static final int LANE = 7;
  private static final int TRACK = 5;
  private static final int TRACKS = 7;
  private static final int PER_CHARACTER = 6;
  private static final int STUB = 22;
  private static final int CORNER = 4;

  private record Point(int x, int y) {}

  /** A passage through a column. */
  private record Passage(int column, int y) {}

  private final DrawingLayout layout;

  /** By channel, what runs there, with the number of its lane. */
  private final Map<Integer, Map<Slot, Integer>> lanes = new HashMap<>();

  private final Map<Passage, Map<Slot, Integer>> tracks = new HashMap<>();

  /** By the channel they stand in, how wide the labels before and behind its lanes are. */
  private final Map<Integer, Integer> labelsBefore = new HashMap<>();

  private final Map<Integer, Integer> labelsBehind = new HashMap<>();

  /** The left edges of columns, and behind the last the width of all. */
  private final List<Integer> lefts = new ArrayList<>(List.of(MARGIN));

  DrawingRoutes(DrawingLayout layout) {
    this.layout = layout;
    Map<Integer, Set<Slot>> used = new LinkedHashMap<>();
    for (Wire wire : layout.wires()) {
      for (int channel : wire.channels()) {
        used.computeIfAbsent(channel, first -> new LinkedHashSet<>()).add(wire.end());
      }
      int label = wire.end().label().length() * PER_CHARACTER;
      if (wire.end().left()) {
        labelsBehind.merge(wire.toColumn() - 1, label, Math::max);
      } else {
        labelsBefore.merge(wire.toColumn(), label, Math::max);
      }
    }
    used.forEach(
        (channel, slots) -> {
          Map<Slot, Integer> numbered = new LinkedHashMap<>();
          slots.stream()
              .sorted(Comparator.comparingInt(layout::heightOf))
              .forEach(slot -> numbered.put(slot, numbered.size()));
          lanes.put(channel, numbered);
        });
    for (int column = 0; column < layout.columns(); column++) {
      int laneWidth = LANE * lanes.getOrDefault(column, Map.of()).size();
      int label = labelsBehind.getOrDefault(column, 0) + STUB;
      lefts.add(firstLane(column) + laneWidth + label);
    }
  }

  private int firstLane(int channel) {
    return left(channel) + BOX_WIDTH + labelsBefore.getOrDefault(channel, 0) + STUB;
  }

  int left(int column) {
    return lefts.get(column);
  }

  int width() {
    return lefts.get(lefts.size() - 1) + MARGIN;
  }

  /** Where a line meets the row. */
  int edge(int column, Slot slot) {
    return slot.left() ? left(column) : left(column) + BOX_WIDTH;
  }

  private int number(int channel, Slot bundle) {
    return lanes.getOrDefault(channel, Map.of()).getOrDefault(bundle, 0);
  }

  /** Which of so many colours tells a line from its neighbours. */
  int colour(Wire wire, int colours) {
    int channel = wire.channels().get(wire.channels().size() - 1);
    return number(channel, wire.end()) % colours;
  }

  /** The line as a path, its corners round. */
  String path(Wire wire) {
    Slot end = wire.end();
    int y = layout.heightOf(wire.start());
    List<Point> points = new ArrayList<>();
    points.add(new Point(edge(wire.fromColumn(), wire.start()), y));
    List<Integer> channels = wire.channels();
    for (int i = 0; i < channels.size(); i++) {
      int x = firstLane(channels.get(i)) + LANE * number(channels.get(i), end);
      points.add(new Point(x, y));
      boolean isLast = i == channels.size() - 1;
      y =
          isLast
              ? layout.heightOf(end)
              : passage(Math.max(channels.get(i), channels.get(i + 1)), y, end);
      points.add(new Point(x, y));
    }
    points.add(new Point(edge(wire.toColumn(), end), y));
    return rounded(points);
  }

  /** How high the line passes through a column: with as little way as there is. */
  private int passage(int column, int from, Slot end) {
    int to = layout.heightOf(end);
    int passage =
        layout.passages(column).stream()
            .min(Comparator.comparingInt(y -> Math.abs(y - from) + Math.abs(y - to)))
            .orElse(0);
    Map<Slot, Integer> used =
        tracks.computeIfAbsent(new Passage(column, passage), first -> new HashMap<>());
    int track = used.computeIfAbsent(end, first -> used.size());
    return passage + TRACK * (track % TRACKS - TRACKS / 2);
  }

  private static String rounded(List<Point> points) {
    StringBuilder path = new StringBuilder("M%d %d".formatted(points.get(0).x, points.get(0).y));
    for (int i : IntStream.range(1, points.size() - 1).toArray()) {
      Point before = towards(points.get(i), points.get(i - 1));
      Point after = towards(points.get(i), points.get(i + 1));
      path.append(
          " L%d %d Q%d %d %d %d"
              .formatted(before.x, before.y, points.get(i).x, points.get(i).y, after.x, after.y));
    }
    Point last = points.get(points.size() - 1);
    return path.append(" L%d %d".formatted(last.x, last.y)).toString();
  }

  /** A little way from one point to the next, at most half of it. */
  private static Point towards(Point from, Point to) {
    return new Point(from.x + step(to.x - from.x), from.y + step(to.y - from.y));
  }

  private static int step(int way) {
    return Integer.signum(way) * Math.min(CORNER, Math.abs(way) / 2);
  }
}
