package dev.plumbline.profile;

import dev.plumbline.profile.YamlReader.ValueReader;
import dev.plumbline.resource.Location;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the last day of something, which is written as {@code expires} or {@code until}. */
final class Deadline {
  private final YamlReader yaml;
  private Optional<LocalDate> day = Optional.empty();

  Deadline(YamlReader yaml) {
    this.yaml = yaml;
  }

  /** What reads either key, and others besides. */
  Map<String, ValueReader> with(Map<String, ValueReader> others) {
    Map<String, ValueReader> readers = new HashMap<>(others);
    readers.put("expires", this::read);
    readers.put("until", this::read);
    return readers;
  }

  /** The day that was read. */
  LocalDate of(String complaint, Location location) throws ProfileException {
    return day.orElseThrow(() -> yaml.errorAt(location, complaint));
  }

  private void read() throws IOException, ProfileException {
    if (day.isPresent()) {
      throw yaml.error("\"expires\" and \"until\" say the same: write one of them");
    }
    String text = yaml.text();
    try {
      day = Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException malformed) {
      throw yaml.error("\"%s\" is no date such as 2027-05-31".formatted(text));
    }
  }
}
