package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.Location;
import dev.plumbline.resource.Skipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Real manifests of real projects, where they are at hand. */
class CorpusTest {

  @Test
  @DisplayName("S-152: every file of real projects is judged, skipped or in error")
  void everyFileIsAccountedFor() throws IOException {
    Path corpus = Shared.path("corpus");
    Reading reading = read(corpus);

    Set<String> accounted =
        Stream.of(
                reading.resources().stream().map(resource -> resource.root().location()),
                reading.errors().stream().map(error -> error.location()),
                reading.skipped().stream()
                    .filter(skipped -> skipped.reason() != Skipped.Reason.HIDDEN)
                    .map(skipped -> skipped.location()))
            .flatMap(locations -> locations)
            .map(Location::file)
            .collect(Collectors.toSet());
    Set<String> forgotten = manifests(corpus);
    forgotten.removeAll(accounted);
    assertThat(forgotten).isEmpty();
    assertThat(accounted).hasSize(reading.files());
    assertThat(reading.errors()).isEmpty();
    assertThat(reading.resources()).hasSizeGreaterThan(1_500);
  }

  @Test
  @DisplayName("S-155: reading twice gives the same, in the same order")
  void readingTwiceGivesTheSame() {
    Path corpus = Shared.path("corpus", "network-policy-recipes");

    assertThat(read(corpus).resources())
        .extracting(Object::toString)
        .isEqualTo(read(corpus).resources().stream().map(Object::toString).toList())
        .isNotEmpty();
  }

  private static Reading read(Path folder) {
    return ManifestReader.withDefaults().read(List.of(folder), path -> false, files -> {});
  }

  private static Set<String> manifests(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(yaml|yml|json)"))
          .filter(file -> !folder.relativize(file).toString().matches("(.*/)?\\.[^/]*/.*"))
          .map(Path::toString)
          .collect(Collectors.toSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
