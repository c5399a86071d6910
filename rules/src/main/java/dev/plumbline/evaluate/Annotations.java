package dev.plumbline.evaluate;

import dev.plumbline.profile.Acceptance;
import dev.plumbline.profile.AnnotationTerms;
import dev.plumbline.profile.Exemption;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.Target;
import dev.plumbline.profile.Target.Subject;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Platform;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What authors accept in their own objects, by annotation. It counts as far as the profile lets it:
 * nobody exempts himself.
 *
 * @param rules the ids of all rules there are
 */
record Annotations(Profile profile, LocalDate today, Set<String> rules) {
  static final String PREFIX = "plumbline.dev/skip.";

  /**
   * An annotation.
   *
   * @param path where in the object it holds; empty for all of it
   */
  private record Written(Node node, String path) {
    String rule() {
      return node.key().substring(PREFIX.length());
    }
  }

  /** The exemptions that an object declares and the profile lets it declare. */
  List<Exemption> exemptions(Resource resource) {
    Optional<AnnotationTerms> terms = profile.terms().annotations();
    return terms.isEmpty()
        ? List.of()
        : written(resource)
            .filter(written -> refusal(written).isEmpty())
            .map(written -> exemption(written, resource, terms.get()))
            .toList();
  }

  /** The annotations of an object that exempt nothing, and why. */
  List<Notice> refused(Resource resource) {
    return written(resource)
        .flatMap(written -> refusal(written).map(why -> notice(written, why)).stream())
        .toList();
  }

  private Notice notice(Written written, String why) {
    return new Notice(
        Notice.Kind.NOT_ALLOWED,
        rules.contains(written.rule()) ? written.rule() : "",
        written.node().location(),
        profile.environment(),
        "annotation \"%s\" exempts nothing: %s".formatted(written.node().key(), why));
  }

  private Optional<String> refusal(Written written) {
    Optional<AnnotationTerms> terms = profile.terms().annotations();
    if (!rules.contains(written.rule())) {
      return Optional.of("there is no such rule");
    }
    if (profile.terms().never().contains(written.rule())) {
      return Optional.of("the profile never exempts this rule");
    }
    if (terms.filter(allowed -> allowed.rules().contains(written.rule())).isEmpty()) {
      return Optional.of("the profile does not allow it");
    }
    if (today.isAfter(terms.get().until())) {
      return Optional.of("the profile allowed it until " + terms.get().until());
    }
    return written.node().text().isBlank() ? Optional.of("it gives no reason") : Optional.empty();
  }

  private Exemption exemption(Written written, Resource resource, AnnotationTerms terms) {
    Subject subject = new Subject(resource.kind().name(), resource.namespace(), resource.name());
    return new Exemption(
        written.rule(),
        Target.of(subject, written.path()),
        new Acceptance(written.node().text(), terms.owner(), terms.until()),
        written.node().location(),
        profile.environment());
  }

  /** Those of its pods are about all of the object where it has but one kind of pod. */
  private static Stream<Written> written(Resource resource) {
    if (resource.platform() != Platform.KUBERNETES) {
      return Stream.empty();
    }
    List<Written> written = new ArrayList<>();
    add(resource.root().at("metadata", "annotations"), "", written);
    if (resource.isWorkload()) {
      List<Resource> templates = resource.perPodTemplate();
      for (Resource template : templates) {
        Workload pods = Workload.of(template);
        add(pods.annotated(), templates.size() > 1 ? pods.podPath() : "", written);
      }
    }
    return written.stream();
  }

  private static void add(Node annotations, String path, List<Written> written) {
    for (Node annotation : annotations.fields()) {
      boolean isKnown = written.stream().anyMatch(w -> w.node().path().equals(annotation.path()));
      if (annotation.key().startsWith(PREFIX) && !isKnown) {
        written.add(new Written(annotation, path));
      }
    }
  }
}
