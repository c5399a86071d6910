package dev.plumbline.library.model;

import java.time.ZoneId;
import java.util.Set;

/** The time zones of the IANA database that Kubernetes finds by name. */
public final class TimeZones {
  /** In the database, but not in the JDK's list. */
  private static final Set<String> LEGACY = Set.of("EST", "HST", "MST");

  private TimeZones() {}

  /** Whether a name, written exactly so, is in the database; none at all means UTC. */
  public static boolean isKnown(String name) {
    return name.isEmpty()
        || LEGACY.contains(name)
        || (ZoneId.getAvailableZoneIds().contains(name) && !name.startsWith("SystemV/"));
  }
}
