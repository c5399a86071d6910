package dev.plumbline.reports;

import dev.plumbline.profile.Exemption;
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

  /** The objects and fields that an exemption names, empty where it names all. */
  static String named(Exemption exemption) {
    Exemption.Subject subject = exemption.subject();
    return Stream.of(subject.kind(), subject.namespace(), subject.name(), exemption.path())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Whom to ask about an exemption, why, and until when. */
  static String acceptance(Exemption exemption) {
    return "%s (%s, until %s)"
        .formatted(exemption.reason(), exemption.owner(), exemption.expires());
  }
}
