package dev.plumbline.history;

import java.util.List;

/**
 * Earlier runs.
 *
 * @param runs one a day, the earliest first
 * @param replaced how many more are kept, of days on which another ran later
 */
public record History(List<Run> runs, int replaced) {
  public static final History NONE = new History(List.of(), 0);

  public History {
    runs = List.copyOf(runs);
  }
}
