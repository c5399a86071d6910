package dev.plumbline.evaluate;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.NotEvaluated;
import dev.plumbline.rule.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What rules said of some objects.
 *
 * @param claims what of that is about requirements
 * @param risks what of that comes together
 */
record Judgement(
    List<Finding> findings, List<NotEvaluated> notEvaluated, List<Claim> claims, List<Risk> risks) {

  /** What no requirement claimed yet. */
  Judgement(List<Finding> findings, List<NotEvaluated> notEvaluated) {
    this(findings, notEvaluated, List.of(), List.of());
  }

  Judgement withoutWhatOwnersSay(Inventory inventory) {
    if (!Owned.isIn(inventory)) {
      return this;
    }
    Owned owned = new Owned(inventory, findings, notEvaluated);
    return new Judgement(
        findings.stream().filter(finding -> !owned.isReportedOnOwner(finding)).toList(),
        notEvaluated.stream().filter(n -> !owned.isReportedOnOwner(n)).toList());
  }

  /** All of them; what two say of the same place, as overlays do of their base, is said once. */
  static Judgement joined(List<Judgement> judgements) {
    if (judgements.size() == 1) {
      return judgements.get(0);
    }
    List<Finding> findings = new ArrayList<>();
    List<NotEvaluated> notEvaluated = new ArrayList<>();
    Set<Said> earlier = new HashSet<>();
    for (Judgement judgement : judgements) {
      Set<Said> now = new HashSet<>();
      for (Finding finding : judgement.findings) {
        if (isNew(Said.of(finding), earlier, now)) {
          findings.add(finding);
        }
      }
      for (NotEvaluated unknown : judgement.notEvaluated) {
        if (isNew(Said.of(unknown), earlier, now)) {
          notEvaluated.add(unknown);
        }
      }
      earlier.addAll(now);
    }
    return new Judgement(
        findings,
        notEvaluated,
        judgements.stream().flatMap(judgement -> judgement.claims.stream()).toList(),
        judgements.stream().flatMap(judgement -> judgement.risks.stream()).distinct().toList());
  }

  Judgement withRisks(List<Risk> joined) {
    return new Judgement(findings, notEvaluated, claims, joined);
  }

  private static boolean isNew(Said said, Set<Said> earlier, Set<Said> now) {
    now.add(said);
    return !earlier.contains(said);
  }

  private record Said(
      String rule,
      Severity severity,
      ResourceKey subject,
      String path,
      Location location,
      String message) {

    static Said of(Finding finding) {
      return new Said(
          finding.rule().id(),
          finding.severity(),
          finding.subject().key(),
          finding.path(),
          finding.location(),
          finding.message());
    }

    static Said of(NotEvaluated unknown) {
      return new Said(
          unknown.rule().id(),
          unknown.severity(),
          unknown.subject().key(),
          "",
          unknown.subject().root().location(),
          unknown.reason());
    }
  }
}
