package dev.plumbline.evaluate;

import dev.plumbline.blueprint.Blueprint;
import dev.plumbline.blueprint.Requirement;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.NotEvaluated;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import dev.plumbline.trivy.Scans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the requirements of the blueprints of one inventory make of its judgement: a finding that
 * breaks one names it, and is no less than HIGH.
 */
final class Claims {
  private final Inventory inventory;
  private final List<RuleSpec> ran;

  /**
   * @param ran the rules that judged
   */
  Claims(Inventory inventory, List<RuleSpec> ran) {
    this.inventory = inventory;
    this.ran = ran;
  }

  Judgement of(Judgement judgement) {
    List<Blueprint> blueprints = Blueprint.in(inventory);
    if (blueprints.isEmpty()) {
      return judgement;
    }
    List<Finding> findings = new ArrayList<>(judgement.findings());
    findings.replaceAll(finding -> claimed(finding, blueprints));
    List<Claim> claims = new ArrayList<>();
    for (Blueprint blueprint : blueprints) {
      for (Requirement requirement : blueprint.requirements()) {
        claims.add(claim(blueprint, requirement, findings, judgement.notEvaluated()));
      }
    }
    return new Judgement(findings, judgement.notEvaluated(), claims, judgement.risks());
  }

  private static Finding claimed(Finding finding, List<Blueprint> blueprints) {
    for (Blueprint blueprint : blueprints) {
      for (Requirement requirement : blueprint.requirements()) {
        if (finding.requirement().isEmpty()
            && isAbout(blueprint, requirement, finding.rule(), finding.subject())) {
          Severity severity =
              finding.severity().compareTo(Severity.HIGH) > 0 ? Severity.HIGH : finding.severity();
          return finding.withSeverity(severity).withRequirement(requirement.id());
        }
      }
    }
    return finding;
  }

  private Claim claim(
      Blueprint blueprint,
      Requirement requirement,
      List<Finding> findings,
      List<NotEvaluated> unknown) {
    return new Claim(
        blueprint,
        requirement,
        findings.stream()
            .filter(
                finding ->
                    finding.requirement().filter(requirement.id()::equals).isPresent()
                        || isAbout(blueprint, requirement, finding.rule(), finding.subject()))
            .toList(),
        unknown.stream()
            .filter(
                n ->
                    n.requirement().filter(requirement.id()::equals).isPresent()
                        || isAbout(blueprint, requirement, n.rule(), n.subject()))
            .toList(),
        gap(blueprint, requirement));
  }

  private static boolean isAbout(
      Blueprint blueprint, Requirement requirement, RuleSpec rule, Resource subject) {
    return requirement.parts().stream()
        .anyMatch(part -> part.rules().contains(rule.id()) && blueprint.speaksOf(part, subject));
  }

  private Optional<String> gap(Blueprint blueprint, Requirement requirement) {
    if (!requirement.isDemanding()) {
      return Optional.of("the blueprint demands nothing of manifests for it");
    }
    for (Requirement part : requirement.parts()) {
      for (String id : part.rules()) {
        Optional<RuleSpec> spec = ran.stream().filter(rule -> rule.id().equals(id)).findFirst();
        if (spec.isEmpty()) {
          return Optional.of("rule " + id + " did not run");
        }
        boolean looked =
            inventory.resources().stream()
                .anyMatch(one -> spec.get().judges(one) && blueprint.speaksOf(part, one));
        if (!looked) {
          return Optional.of("there is nothing here that rule " + id + " looks at");
        }
        if (spec.get().reads().equals(Scans.reads()) && Scans.of(inventory).isEmpty()) {
          return Optional.of("there is no report of Trivy here that rule " + id + " goes by");
        }
      }
    }
    return Optional.empty();
  }
}
