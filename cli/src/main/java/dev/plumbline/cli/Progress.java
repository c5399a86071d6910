package dev.plumbline.cli;

import java.io.PrintWriter;
import java.util.Timer;
import java.util.TimerTask;

/** Tells a person who waits what is going on, on a line that goes away afterwards. */
final class Progress implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 1000;
  private static final long PERIOD_MILLIS = 200;
  private static final String ERASE_LINE = "\r\u001b[K";

  private final Runnable end;
  private volatile Work work = new Work("starting", 0);

  private record Work(String what, int count) {}

  private Progress(Runnable end) {
    this.end = end;
  }

  /** Nothing is shown where nobody looks. */
  static Progress on(Terminal terminal) {
    return terminal.isErrShown() ? shown(terminal.err(), PATIENCE_MILLIS) : new Progress(() -> {});
  }

  static Progress shown(PrintWriter err, long patienceMillis) {
    Timer timer = new Timer("progress", true);
    Line line = new Line(err);
    Progress progress =
        new Progress(
            () -> {
              timer.cancel();
              line.erase();
            });
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            line.show(progress.work);
          }
        },
        patienceMillis,
        PERIOD_MILLIS);
    return progress;
  }

  void says(String what, int count) {
    work = new Work(what, count);
  }

  @Override
  public void close() {
    end.run();
  }

  /** Once erased, it stays so. */
  private static final class Line {
    private final PrintWriter err;
    private boolean isShown;
    private boolean isOver;

    Line(PrintWriter err) {
      this.err = err;
    }

    synchronized void show(Work work) {
      if (!isOver) {
        isShown = true;
        err.printf("%splumbline: %s: %,d", ERASE_LINE, work.what(), work.count());
        err.flush();
      }
    }

    synchronized void erase() {
      isOver = true;
      if (isShown) {
        err.print(ERASE_LINE);
        err.flush();
      }
    }
  }
}
