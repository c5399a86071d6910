package dev.plumbline.reports;

import dev.plumbline.resource.Location;
import dev.plumbline.resource.Span;
import java.util.List;

/**
 * One test as build servers show it.
 *
 * @param message in one line, empty where there is nothing to say
 * @param lines all of it
 */
record JunitCase(
    String suite,
    String name,
    Location location,
    Result result,
    String message,
    List<String> lines) {

  /** What servers tell apart. */
  enum Result {
    PASSED,
    FAILED,
    ERROR,
    SKIPPED
  }

  /** A rule that found nothing. */
  static JunitCase passed(String rule) {
    return new JunitCase(rule, rule, new Location("", Span.START), Result.PASSED, "", List.of());
  }

  /** The suite as a class: what stands before the dot servers take for its package. */
  static String className(String suite) {
    return "plumbline." + suite;
  }

  void write(Markup xml) {
    xml.verbatim("    ").open("testcase", attributes());
    switch (result) {
      case PASSED -> {
        if (!lines.isEmpty()) {
          body("system-out", xml);
        }
      }
      case FAILED -> body("failure", xml, "message", message, "type", suite);
      case ERROR -> body("error", xml, "message", message, "type", suite);
      case SKIPPED -> xml.empty("skipped", "message", message);
    }
    xml.closeLine();
  }

  private String[] attributes() {
    String className = className(suite);
    return location.file().isEmpty()
        ? new String[] {"name", name, "classname", className, "time", "0"}
        : new String[] {
          "name",
          name,
          "classname",
          className,
          "file",
          location.file(),
          "line",
          String.valueOf(location.line()),
          "time",
          "0"
        };
  }

  private void body(String tag, Markup xml, String... attributes) {
    xml.open(tag, attributes);
    String end = "";
    for (String line : lines) {
      xml.verbatim(end).text(line);
      end = "\n";
    }
    xml.close();
  }
}
