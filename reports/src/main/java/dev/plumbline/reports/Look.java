package dev.plumbline.reports;

import dev.plumbline.blueprint.DrawnEdge.State;
import java.util.Optional;

/** How a connection is drawn that is held against blueprints, the worst first. */
enum Look {
  DENIED("denied-but-open", "✗", "Denied by a blueprint, and let through."),
  BLOCKED(Line.BLOCKED, "⊘", "Drawn by a blueprint, and not let through; or nobody listens there."),
  UNDOCUMENTED(
      "undocumented",
      "!",
      "Let through and drawn by no blueprint, where one says that nothing else may be."),
  UNKNOWN(Line.UNKNOWN, "?", "It depends on what no manifest says."),
  DOCUMENTED("documented", "✓", "Drawn by a blueprint, and let through."),
  ALLOWED(Line.ALLOWED, "", "Let through; no blueprint says anything about it.");

  private final String style;
  private final String mark;
  private final String meaning;

  Look(String style, String mark, String meaning) {
    this.style = style;
    this.mark = mark;
    this.meaning = meaning;
  }

  /** None for a connection that is denied and closed: there is nothing to draw. */
  static Optional<Look> of(State state) {
    return switch (state) {
      case FORBIDDEN -> Optional.of(DENIED);
      case BLOCKED -> Optional.of(BLOCKED);
      case UNDOCUMENTED -> Optional.of(UNDOCUMENTED);
      case UNKNOWN -> Optional.of(UNKNOWN);
      case DOCUMENTED -> Optional.of(DOCUMENTED);
      case CLOSED -> Optional.empty();
    };
  }

  String style() {
    return style;
  }

  String mark() {
    return mark;
  }

  String meaning() {
    return meaning;
  }

  /** As in {@code denied but open}. */
  String words() {
    return style.replace('-', ' ');
  }
}
