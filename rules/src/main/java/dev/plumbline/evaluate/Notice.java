package dev.plumbline.evaluate;

import dev.plumbline.resource.Location;
import java.util.Comparator;
import java.util.Locale;

/**
 * What somebody should know who answers for a profile; it fails nothing.
 *
 * @param rule the id of the rule that an exemption is about; empty where it is about several
 * @param location where the exemption or the environment stands, or the baseline would
 * @param environment the one it is about; empty where it is about all
 */
public record Notice(Kind kind, String rule, Location location, String environment, String message)
    implements Comparable<Notice> {

  /** What a notice is about. */
  public enum Kind {
    /** An exemption ends within days. */
    ENDS_SOON("exemption"),
    /** An exemption sets more aside than anybody can have looked at. */
    TOO_BROAD("exemption"),
    /** An annotation that exempts nothing, for the profile does not let it. */
    NOT_ALLOWED("exemption"),
    /** An environment that holds nothing of what was read. */
    NOTHING_TO_JUDGE("environment"),
    /** A baseline that is not there yet. */
    NOT_WRITTEN("baseline");

    private final String topic;

    Kind(String topic) {
      this.topic = topic;
    }

    /** As people read it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** What of a profile it speaks of: an exemption, an environment or a baseline. */
  public String topic() {
    return kind.topic;
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
