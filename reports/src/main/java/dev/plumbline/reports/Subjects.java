package dev.plumbline.reports;

import dev.plumbline.evaluate.UnusedExemption;
import dev.plumbline.evaluate.UsedExemption;
import dev.plumbline.profile.Exemption;
import dev.plumbline.profile.FileGlob;
import dev.plumbline.profile.Target;
import dev.plumbline.resource.Location;
import dev.plumbline.rule.Finding;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What something is about, as people write it. */
final class Subjects {

  private Subjects() {}

  /** The object and the field in it. */
  static String place(Finding finding) {
    String key = finding.subject().key().toString();
    return finding.path().isEmpty() ? key : key + ": " + finding.path();
  }

  /** What an exemption names: objects, containers, fields and files; empty where it names all. */
  static String named(Exemption exemption) {
    Target target = exemption.target();
    Target.Subject subject = target.subject();
    return Stream.concat(
            Stream.of(
                subject.kind(),
                subject.namespace(),
                subject.name(),
                target.container().isEmpty() ? "" : "container " + target.container(),
                target.path()),
            target.files().stream().map(FileGlob::toString))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Whom to ask about an exemption, why, and until when. */
  static String acceptance(Exemption exemption) {
    return "%s (%s, until %s)"
        .formatted(exemption.reason(), exemption.owner(), exemption.expires());
  }

  /** The file and the line. */
  static String line(Location location) {
    return location.file() + ":" + location.line();
  }

  /** As in {@code privileged-container DaemonSet docker}. */
  static String whole(Exemption exemption) {
    return (exemption.rule() + " " + named(exemption)).strip();
  }

  /** As in {@code set aside 3 findings in 2 objects}. */
  static String amount(UsedExemption used) {
    return "set aside %s in %s"
        .formatted(
            Names.counted(used.findings(), "finding"), Names.counted(used.objects(), "object"));
  }

  static String why(UnusedExemption unused) {
    return switch (unused.why()) {
      case EXPIRED -> "expired after " + unused.exemption().expires();
      case MATCHES_NOTHING -> unused.why().toString();
    };
  }
}
