package dev.plumbline.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where files stand in relation to Helm charts. */
final class Charts {

  /** What a directory is. */
  enum Place {
    OUTSIDE,
    /** In a chart, or below one. */
    INSIDE,
    /** In the folder of a chart's templates. */
    TEMPLATES
  }

  private final Map<Path, Place> known = new HashMap<>();

  Place of(Path file) {
    return directory(file.toAbsolutePath().normalize().getParent());
  }

  private Place directory(@Nullable Path directory) {
    if (directory == null) {
      return Place.OUTSIDE;
    }
    Place place = known.get(directory);
    if (place == null) {
      place = decide(directory);
      known.put(directory, place);
    }
    return place;
  }

  private Place decide(Path directory) {
    if (isChart(directory)) {
      return Place.INSIDE;
    }
    Path parent = directory.getParent();
    boolean templates = parent != null && directory.endsWith("templates") && isChart(parent);
    return templates ? Place.TEMPLATES : directory(parent);
  }

  private static boolean isChart(Path directory) {
    return Files.isRegularFile(directory.resolve("Chart.yaml"));
  }
}
