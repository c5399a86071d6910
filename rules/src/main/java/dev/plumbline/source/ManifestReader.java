package dev.plumbline.source;

import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Skipped;
import dev.plumbline.resource.Span;
import dev.plumbline.source.Charts.Place;
import dev.plumbline.source.FileWalk.Found;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * Reads manifests as kubectl does: text to resources that know where they stand. Whatever the input
 * is, reading ends, soon, with a {@link Reading} that accounts for all of it.
 */
public final class ManifestReader {
  private final Limits limits;
  private final String defaultNamespace;
  private final Contents contents;

  /**
   * @param defaultNamespace where objects belong that are namespaced and name no namespace
   */
  public ManifestReader(Limits limits, String defaultNamespace) {
    this(limits, defaultNamespace, Contents.ON_DISK);
  }

  /** Reads what is elsewhere than in the files, but for them. */
  public ManifestReader(Limits limits, String defaultNamespace, Contents contents) {
    this.limits = limits;
    this.defaultNamespace = defaultNamespace;
    this.contents = contents;
  }

  public static ManifestReader withDefaults() {
    return new ManifestReader(Limits.DEFAULT, "default");
  }

  /** What a text says that is known by that name. */
  public Reading readText(String file, String text) {
    return readText(file, text, Place.OUTSIDE, Neighbours.NONE);
  }

  /** What a file of that name and content says. */
  public Reading readBytes(String file, byte[] bytes) {
    return readBytes(file, bytes, Place.OUTSIDE, Neighbours.NONE);
  }

  /**
   * What the files say that the paths stand for: files, directories with their subdirectories, and
   * globs that no shell expanded.
   *
   * @param ignore files not to read and directories not to enter
   * @param progress is told, after each file, how many were read
   */
  public Reading read(List<Path> paths, Predicate<Path> ignore, IntConsumer progress) {
    FileWalk walk = new FileWalk(ignore, limits.files());
    paths.forEach(walk::add);
    Charts charts = new Charts();
    Set<Path> patches =
        KustomizePatches.beside(walk.found().stream().map(Found::path).toList(), limits);
    Readings readings = new Readings();
    walk.errors().forEach(readings::add);
    walk.notEntered().forEach(readings::add);
    for (Found found : walk.found()) {
      readings.add(
          patches.contains(KustomizePatches.absolute(found.path()))
              ? skipped(found.name(), Skipped.Reason.KUSTOMIZE_PATCH)
              : read(found, charts.of(found.path())));
      progress.accept(readings.files());
    }
    return readings.sum();
  }

  private Reading read(Found found, Place place) {
    if (place == Place.TEMPLATES) {
      return skipped(found.name(), Skipped.Reason.TEMPLATE);
    }
    try {
      byte[] bytes = contents.read(found.path(), limits.fileBytes() + 1);
      return readBytes(found.name(), bytes, place, Neighbours.of(found.path(), found.tree()));
    } catch (IOException unreadable) {
      return failed(found.name(), Span.START, Reasons.of(unreadable));
    }
  }

  private Reading readBytes(String file, byte[] bytes, Place place, Neighbours neighbours) {
    if (bytes.length > limits.fileBytes()) {
      return failed(
          file, Span.START, "larger than %,d bytes, so not read".formatted(limits.fileBytes()));
    }
    TextBytes decoded = TextBytes.decode(bytes);
    Reading reading = readText(file, decoded.text(), place, neighbours);
    return decoded
        .error()
        .map(
            error ->
                reading.with(new InputError(new Location(file, error.span()), error.message())))
        .orElse(reading);
  }

  private Reading readText(String file, String text, Place place, Neighbours neighbours) {
    Classifier classifier = new Classifier(file, place != Place.OUTSIDE);
    return new Manifest(file, classifier, limits, defaultNamespace, neighbours).read(text);
  }

  private static Reading failed(String file, Span span, String message) {
    return new Reading(
        1, List.of(), List.of(new InputError(new Location(file, span), message)), List.of());
  }

  private static Reading skipped(String file, Skipped.Reason reason) {
    return new Reading(
        1, List.of(), List.of(), List.of(new Skipped(new Location(file, Span.START), reason)));
  }
}
