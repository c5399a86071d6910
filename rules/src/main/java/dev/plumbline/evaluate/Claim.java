package dev.plumbline.evaluate;

import dev.plumbline.blueprint.Blueprint;
import dev.plumbline.blueprint.Requirement;
import dev.plumbline.evaluate.RequirementState.State;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.NotEvaluated;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was found about one requirement.
 *
 * @param gap why its rules say nothing of it; empty where they do
 */
record Claim(
    Blueprint blueprint,
    Requirement requirement,
    List<Finding> findings,
    List<NotEvaluated> unknown,
    Optional<String> gap) {

  /**
   * How it stands.
   *
   * @param standing the findings that no exemption sets aside
   */
  RequirementState state(Set<Finding> standing) {
    List<Finding> broken = findings.stream().filter(standing::contains).toList();
    Optional<String> reason =
        requirement
            .unverified()
            .or(() -> unknown.stream().map(NotEvaluated::reason).findFirst())
            .or(() -> gap);
    State state =
        !broken.isEmpty() ? State.BROKEN : reason.isPresent() ? State.UNVERIFIED : State.HELD;
    return new RequirementState(
        blueprint.resource().root().location().file(),
        requirement.id(),
        requirement.title(),
        requirement.document(),
        state,
        state == State.UNVERIFIED ? reason.orElse("") : "",
        broken,
        findings.size() - broken.size());
  }
}
