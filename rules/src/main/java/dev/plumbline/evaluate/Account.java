package dev.plumbline.evaluate;

import dev.plumbline.evaluate.UnusedExemption.Why;
import dev.plumbline.profile.Baseline;
import dev.plumbline.profile.Exemption;
import dev.plumbline.profile.Profile;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.NotEvaluated;
import dev.plumbline.rule.RuleSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets aside what is exempted or known of what was judged, and draws up the report. */
final class Account {
  private final Profile profile;
  private final LocalDate today;
  private final Baseline baseline;
  private final List<Finding> counting = new ArrayList<>();
  private final List<Finding> known = new ArrayList<>();
  private final List<ExemptedFinding> exempted = new ArrayList<>();

  /**
   * @param profile with all its environments
   * @param today decides which exemptions have expired
   */
  Account(Profile profile, LocalDate today, Baseline baseline) {
    this.profile = profile;
    this.today = today;
    this.baseline = baseline;
  }

  Report report(List<Judged> parts) {
    for (Judged part : parts) {
      part.judgement().findings().forEach(finding -> sort(finding, part.profile()));
    }
    return new Report(
        profile,
        today,
        environments(parts),
        rules(parts),
        profile.kubernetesVersion().orElse(KubernetesVersion.LATEST),
        parts.stream().mapToInt(part -> part.subjects().size()).sum(),
        0,
        counting,
        known,
        baseline.gone(
            parts.stream().flatMap(part -> part.judgement().findings().stream()).toList()),
        exempted,
        unused(parts),
        notEvaluated(parts),
        List.of(),
        List.of());
  }

  private void sort(Finding finding, Profile applied) {
    Optional<Exemption> exemption = exemption(finding, applied);
    if (exemption.isPresent()) {
      exempted.add(new ExemptedFinding(finding, exemption.get()));
    } else if (baseline.knows(finding)) {
      known.add(finding);
    } else {
      counting.add(finding);
    }
  }

  private Optional<Exemption> exemption(Finding finding, Profile applied) {
    return applied.exemptions().stream()
        .filter(exemption -> !exemption.isExpired(today))
        .filter(e -> e.covers(finding.rule().id(), finding.subject(), finding.path()))
        .findFirst();
  }

  /** One that several environments share is used where one of them uses it. */
  private List<UnusedExemption> unused(List<Judged> parts) {
    Set<Exemption> unused = new LinkedHashSet<>();
    parts.forEach(part -> unused.addAll(part.profile().exemptions()));
    exempted.forEach(one -> unused.remove(one.exemption()));
    return unused.stream()
        .sorted(Comparator.comparing(Exemption::line))
        .map(exemption -> new UnusedExemption(exemption, why(exemption)))
        .toList();
  }

  private Why why(Exemption exemption) {
    return exemption.isExpired(today) ? Why.EXPIRED : Why.MATCHES_NOTHING;
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
