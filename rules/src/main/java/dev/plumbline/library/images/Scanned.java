package dev.plumbline.library.images;

import static java.util.stream.Collectors.toSet;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.ImageReference;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Severity;
import dev.plumbline.trivy.Scan;
import dev.plumbline.trivy.Scans;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** What reports say of the image of a container. */
final class Scanned {
  private static final int LONGEST = 80;

  private Scanned() {}

  /**
   * Tells what is known of each container whose image somebody scanned. Of the others nothing is
   * known; that fails nothing, for whoever scans begins with some images.
   */
  static void each(
      Resource subject, Inventory inventory, Findings findings, BiConsumer<Container, Scan> known) {
    Scans scans = Scans.of(inventory);
    if (scans.isEmpty()) {
      return;
    }
    Set<String> decided = Images.decidedIn(subject).stream().map(Container::name).collect(toSet());
    boolean isComplete = true;
    for (Container container : Workload.of(subject).containers()) {
      Optional<Scan> scan =
          ImageReference.parse(container.image().text())
              .filter(image -> decided.contains(container.name()))
              .flatMap(scans::of);
      scan.ifPresent(one -> known.accept(container, one));
      isComplete &= scan.isPresent();
    }
    if (!isComplete) {
      findings.notEvaluated(Severity.INFO, "no report of Trivy tells of all its images");
    }
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
