package dev.plumbline.profile;

import dev.plumbline.rule.Severity;
import java.util.Optional;

/**
 * What a profile makes of one rule.
 *
 * @param runs whether the rule is applied
 * @param severity what all its findings have here; where empty, what the rule gives each
 */
public record RuleSetting(boolean runs, Optional<Severity> severity) {
  public static final RuleSetting OFF = new RuleSetting(false, Optional.empty());
  public static final RuleSetting ON = new RuleSetting(true, Optional.empty());

  /** The names a setting has in a profile. */
  static final String NAMES = "on, off, critical, high, medium, low, info";

  public static RuleSetting at(Severity severity) {
    return new RuleSetting(true, Optional.of(severity));
  }

  /** The setting of that name; empty where there is none. */
  static Optional<RuleSetting> of(String name) {
    return switch (name) {
      case "on" -> Optional.of(ON);
      case "off" -> Optional.of(OFF);
      default -> Severity.of(name).map(RuleSetting::at);
    };
  }
}
