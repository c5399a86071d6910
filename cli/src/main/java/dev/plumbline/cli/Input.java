package dev.plumbline.cli;

import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Span;
import dev.plumbline.source.Limits;
import dev.plumbline.source.ManifestReader;
import dev.plumbline.source.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the command line names as input. */
record Input(List<String> paths, InputStream stdin) {
  private static final String STDIN = "-";

  /** Where to look for a profile from. */
  Path start() {
    return paths.get(0).equals(STDIN) ? Path.of("") : Path.of(paths.get(0));
  }

  /** A directory is taken for the whole, single files for a part. */
  World world() {
    return paths.stream().anyMatch(path -> !path.equals(STDIN) && Files.isDirectory(Path.of(path)))
        ? World.CLOSED
        : World.OPEN;
  }

  Reading read(String namespace, Predicate<Path> ignored) throws IOException {
    ManifestReader reader = new ManifestReader(Limits.DEFAULT, namespace);
    Reading reading = new Reading(0, List.of(), List.of(), List.of());
    for (String path : paths) {
      if (path.equals(STDIN)) {
        reading = reading.plus(reader.readBytes("<stdin>", stdin.readAllBytes()));
        continue;
      }
      Path named = Path.of(path).normalize();
      if (!Files.exists(named)) {
        reading = reading.plus(error(path, "no such file or directory"));
      } else if (Files.isDirectory(named)) {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(named)) {
          files = walk.filter(f -> f.toString().matches(".*\\.(ya?ml|json)") && Files.isRegularFile(f) && !ignored.test(f)).sorted().toList();
        }
        if (files.isEmpty()) {
          reading = reading.plus(error(path, "holds no YAML or JSON file"));
        }
        for (Path file : files) {
          reading = reading.plus(reader.readBytes(file.toString(), Files.readAllBytes(file)));
        }
      } else {
        reading = reading.plus(reader.readBytes(named.toString(), Files.readAllBytes(named)));
      }
    }
    return reading;
  }

  private static Reading error(String path, String message) {
    return new Reading(0, List.of(), List.of(new InputError(new Location(path, Span.START), message)), List.of());
  }
}
