package dev.plumbline.evaluate;

import dev.plumbline.resource.Location;
import java.util.Comparator;
import java.util.Locale;

/**
 * What somebody should know who answers for a profile; it fails nothing.
 *
 * @param rule the id of the rule that an exemption is about; empty where it is about several
 * @param location where the exemption stands
 * @param environment the one it is about; empty where it is about all
 */
public record Notice(Kind kind, String rule, Location location, String environment, String message)
    implements Comparable<Notice> {

  /** What a notice is about. */
  public enum Kind {
    /** An exemption ends within days. */
    ENDS_SOON,
    /** An exemption sets more aside than anybody can have looked at. */
    TOO_BROAD,
    /** An annotation that exempts nothing, for the profile does not let it. */
    NOT_ALLOWED;

    /** As people read it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  @Override
  public int compareTo(Notice other) {
    return Comparator.comparing((Notice notice) -> notice.location().file())
        .thenComparing(notice -> notice.location().line())
        .thenComparing(notice -> notice.location().column())
        .thenComparing(Notice::kind)
        .thenComparing(Notice::message)
        .thenComparing(Notice::environment)
        .compare(this, other);
  }
}
