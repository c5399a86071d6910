package dev.plumbline.evaluate;

import dev.plumbline.evaluate.UnusedExemption.Why;
import dev.plumbline.history.History;
import dev.plumbline.profile.Baseline;
import dev.plumbline.profile.Exemption;
import dev.plumbline.profile.Profile;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.NotEvaluated;
import dev.plumbline.rule.RuleSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets aside what is exempted or known of what was judged, and draws up the report. */
final class Account {
  private final Profile profile;
  private final LocalDate today;
  private final Baseline baseline;
  private final List<Finding> counting = new ArrayList<>();
  private final List<Finding> known = new ArrayList<>();
  private final List<ExemptedFinding> exempted = new ArrayList<>();
  private final Set<Exemption> declared = new LinkedHashSet<>();
  private final Set<Exemption> annotated = new LinkedHashSet<>();
  private final Set<Notice> noted = new LinkedHashSet<>();

  /**
   * @param profile with all its environments
   * @param today decides which exemptions have expired
   */
  Account(Profile profile, LocalDate today, Baseline baseline) {
    this.profile = profile;
    this.today = today;
    this.baseline = baseline;
  }

  /** Has the report say this besides. */
  Account noting(List<Notice> notices) {
    noted.addAll(notices);
    return this;
  }

  Report report(List<Judged> parts) {
    parts.forEach(this::sort);
    return new Report(
        profile,
        today,
        environments(parts),
        rules(parts),
        profile.kubernetesVersion().orElse(KubernetesVersion.LATEST),
        parts.stream().mapToInt(Judged::resources).sum(),
        0,
        counting,
        known,
        gone(parts),
        exempted,
        unused(),
        notices(),
        notEvaluated(parts),
        List.of(),
        List.of(),
        requirements(parts),
        parts.stream().flatMap(part -> part.judgement().risks().stream()).toList(),
        parts.stream().flatMap(part -> part.scopes().stream()).toList(),
        History.NONE);
  }

  /** A requirement that is judged in several places stands as badly as in any of them. */
  private List<RequirementState> requirements(List<Judged> parts) {
    Set<Finding> standing = new HashSet<>(counting);
    standing.addAll(known);
    Map<List<String>, RequirementState> states = new LinkedHashMap<>();
    for (Judged part : parts) {
      for (Claim claim : part.judgement().claims()) {
        RequirementState state = claim.state(standing);
        states.merge(List.of(state.blueprint(), state.id()), state, RequirementState::and);
      }
    }
    return List.copyOf(states.values());
  }

  private void sort(Judged part) {
    Annotations annotations = new Annotations(part.profile(), today, part.known());
    declared.addAll(part.profile().exemptions());
    for (Resource subject : part.subjects()) {
      annotated.addAll(annotations.exemptions(subject));
      noted.addAll(annotations.refused(subject));
    }
    for (Finding finding : part.judgement().findings()) {
      Optional<Exemption> exemption = exemption(finding, part.profile(), annotations);
      if (exemption.isPresent()) {
        exempted.add(new ExemptedFinding(finding, exemption.get()));
      } else if (baseline.knows(finding)) {
        known.add(finding);
      } else {
        counting.add(finding);
      }
    }
  }

  private Optional<Exemption> exemption(Finding finding, Profile applied, Annotations annotations) {
    return Stream.concat(
            applied.exemptions().stream().filter(exemption -> !exemption.isExpired(today)),
            annotations.exemptions(finding.subject()).stream())
        .filter(exemption -> exemption.covers(finding))
        .findFirst();
  }

  /** One that several environments share is used where one of them uses it. */
  private List<UnusedExemption> unused() {
    Set<Exemption> unused = new LinkedHashSet<>(declared);
    unused.addAll(annotated);
    exempted.forEach(one -> unused.remove(one.exemption()));
    return unused.stream()
        .map(exemption -> new UnusedExemption(exemption, why(exemption)))
        .toList();
  }

  private List<Notice> notices() {
    List<Notice> notices =
        new ExemptionNotices(profile.terms(), today).of(declared, UsedExemption.of(exempted));
    return Stream.concat(notices.stream(), noted.stream()).toList();
  }

  private Why why(Exemption exemption) {
    return exemption.isExpired(today) ? Why.EXPIRED : Why.MATCHES_NOTHING;
  }

  private int gone(List<Judged> parts) {
    return baseline.gone(
        parts.stream().flatMap(part -> part.judgement().findings().stream()).toList(),
        profile.settled(
            parts.stream().map(part -> part.profile().environment()).collect(Collectors.toSet())));
  }

  private static List<JudgedEnvironment> environments(List<Judged> parts) {
    return parts.stream()
        .filter(part -> parts.size() > 1 || !part.profile().environment().isEmpty())
        .map(Judged::figures)
        .toList();
  }

  private static List<RuleSpec> rules(List<Judged> parts) {
    Set<String> ids = new HashSet<>();
    return parts.stream()
        .flatMap(part -> part.rules().stream())
        .filter(rule -> ids.add(rule.id()))
        .sorted(Comparator.comparing(RuleSpec::id))
        .toList();
  }

  private static List<NotEvaluated> notEvaluated(List<Judged> parts) {
    return parts.stream().flatMap(part -> part.judgement().notEvaluated().stream()).toList();
  }
}
