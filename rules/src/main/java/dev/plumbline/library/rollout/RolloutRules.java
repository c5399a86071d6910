package dev.plumbline.library.rollout;

import dev.plumbline.rule.Rule;
import java.util.List;

/** Every rule of this topic. */
public final class RolloutRules {

  private RolloutRules() {}

  /** In the order of their ids. */
  public static List<Rule> all() {
    return List.of(
        new GracePeriodTooShort(),
        new HpaFightsReplicas(),
        new HpaFixedReplicas(),
        new HpaInvalidBounds(),
        new HpaTargetMissing(),
        new MissingPdb(),
        new MissingSpread(),
        new NakedPod(),
        new PdbBlocksEviction(),
        new PdbKeepsUnhealthyPods(),
        new PdbSelectsNothing(),
        new RolloutCannotProgress(),
        new RolloutDropsAll(),
        new SelectorMismatch(),
        new SingleReplica());
  }
}
