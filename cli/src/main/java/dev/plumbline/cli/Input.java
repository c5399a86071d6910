package dev.plumbline.cli;

import dev.plumbline.profile.Profile;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.source.ManifestReader;
import dev.plumbline.source.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** What the command line names as input. */
record Input(List<Path> files, boolean readsStdin, InputStream stdin) {
  private static final String STDIN = "-";

  static Input of(List<String> paths, InputStream stdin) {
    List<Path> files = paths.stream().filter(p -> !p.equals(STDIN)).map(Path::of).toList();
    return new Input(files, paths.contains(STDIN), stdin);
  }

  /** Where to look for a profile from. */
  Path start() {
    return files.isEmpty() ? Path.of("") : files.get(0);
  }

  /** A directory is taken for the whole, single files for a part. */
  World world() {
    return files.stream().anyMatch(Files::isDirectory) ? World.CLOSED : World.OPEN;
  }

  /** Reads it all; of what the profile ignores, only what is named itself. */
  Reading read(ManifestReader reader, Profile profile, IntConsumer progress) throws IOException {
    List<Reading> readings = new ArrayList<>();
    readings.add(
        reader.read(files, file -> !files.contains(file) && profile.ignores(file), progress));
    if (readsStdin) {
      readings.add(reader.readBytes("<stdin>", stdin.readAllBytes()));
    }
    return new Reading(
        readings.stream().mapToInt(Reading::files).sum(),
        all(readings, Reading::resources),
        all(readings, Reading::errors),
        all(readings, Reading::skipped));
  }

  private static <T> List<T> all(List<Reading> readings, Function<Reading, List<T>> part) {
    return readings.stream().map(part).flatMap(List::stream).toList();
  }
}
