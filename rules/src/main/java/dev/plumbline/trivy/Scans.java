package dev.plumbline.trivy;

import dev.plumbline.resource.ImageReference;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The reports of an inventory, by the images they tell of. */
public final class Scans {
  private final Map<String, List<TrivyReport>> byTag = new HashMap<>();
  private final Map<String, List<TrivyReport>> byDigest = new HashMap<>();

  private Scans() {}

  /** What {@link #of} looks at. */
  public static Set<Kind> reads() {
    return Set.of(Kind.TRIVY_REPORT, Kind.VULNERABILITY_REPORT);
  }

  public static Scans of(Inventory inventory) {
    return inventory.derive(
        Scans.class,
        all -> {
          Scans scans = new Scans();
          for (Resource one : all.all(Kind.TRIVY_REPORT, Kind.VULNERABILITY_REPORT)) {
            scans.add(new TrivyReport(one));
          }
          return scans;
        });
  }

  private void add(TrivyReport report) {
    for (ImageReference image : report.images()) {
      image.digest().ifPresent(digest -> byDigest.computeIfAbsent(digest, d -> list()).add(report));
      if (image.digest().isEmpty() || image.tag().isPresent()) {
        byTag.computeIfAbsent(tagged(image), t -> list()).add(report);
      }
    }
  }

  private static List<TrivyReport> list() {
    return new ArrayList<>();
  }

  /** Whether no image was scanned at all. */
  public boolean isEmpty() {
    return byTag.isEmpty() && byDigest.isEmpty();
  }

  /**
   * What is known of an image. A digest names the very image; by its tag such an image is known
   * only to a report that knows no digest, as of an image that was not pushed yet.
   */
  public Optional<Scan> of(ImageReference image) {
    List<TrivyReport> same =
        image.digest().map(digest -> byDigest.getOrDefault(digest, List.of())).orElse(List.of());
    if (!same.isEmpty()) {
      return Optional.of(new Scan(same));
    }
    if (image.digest().isPresent() && image.tag().isEmpty()) {
      return Optional.empty();
    }
    List<TrivyReport> named =
        byTag.getOrDefault(tagged(image), List.of()).stream()
            .filter(report -> image.digest().isEmpty() || !report.knowsDigest())
            .toList();
    return named.isEmpty() ? Optional.empty() : Optional.of(new Scan(named));
  }

  private static String tagged(ImageReference image) {
    return image.registry() + "/" + image.repository() + ":" + image.tag().orElse("latest");
  }
}
