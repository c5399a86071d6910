package dev.plumbline.library.images;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.ImageReference;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Severity;
import dev.plumbline.trivy.Scan;
import dev.plumbline.trivy.Scans;
import java.util.Optional;

/** What reports say of the image of a container. */
final class Scanned {
  private static final int LONGEST = 80;

  private Scanned() {}

  /**
   * Empty where nobody scanned it. Where others were scanned, that is said; it fails nothing, for
   * whoever scans begins with some images.
   */
  static Optional<Scan> of(Container container, Inventory inventory, Findings findings) {
    Scans scans = Scans.of(inventory);
    Optional<ImageReference> image = ImageReference.parse(container.image().text());
    if (scans.isEmpty() || image.isEmpty()) {
      return Optional.empty();
    }
    Optional<Scan> scan = scans.of(image.get());
    if (scan.isEmpty()) {
      findings.notEvaluated(
          Severity.INFO, "no report of Trivy tells of image \"%s\"", container.image().text());
    }
    return scan;
  }

  /** Where it is reported; empty where that is in the file of the subject. */
  static String by(Scan scan, Resource subject) {
    String files = scan.files();
    return files.equals(subject.root().location().file()) ? "" : " (" + files + ")";
  }

  /** What a report says, cut to what one can read. */
  static String brief(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
