package dev.plumbline.source;

import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Skipped;
import java.util.ArrayList;
import java.util.List;

/** Many readings on their way to become one. */
final class Readings {
  private final List<Resource> resources = new ArrayList<>();
  private final List<InputError> errors = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private int files;

  void add(Reading reading) {
    files += reading.files();
    resources.addAll(reading.resources());
    errors.addAll(reading.errors());
    skipped.addAll(reading.skipped());
  }

  /** An error about something that could not even be tried. */
  void add(InputError error) {
    files++;
    errors.add(error);
  }

  /** A directory that was not entered. */
  void add(Skipped directory) {
    skipped.add(directory);
  }

  int files() {
    return files;
  }

  Reading sum() {
    return new Reading(files, resources, errors, skipped);
  }
}
