package dev.plumbline.reach;

import java.util.Optional;

/** What a rule does with the connections it matches. */
enum Action {
  ALLOW,
  DENY,
  /** Leaves them to the next tier. */
  PASS;

  static Optional<Action> of(String text) {
    return switch (text) {
      case "Allow", "Accept" -> Optional.of(ALLOW);
      case "Deny" -> Optional.of(DENY);
      case "Pass" -> Optional.of(PASS);
      default -> Optional.empty();
    };
  }
}
