package dev.plumbline;

import dev.plumbline.evaluate.Evaluator;
import dev.plumbline.evaluate.Report;
import dev.plumbline.library.Library;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.RuleSetting;
import dev.plumbline.resource.Inventory;
import dev.plumbline.rule.Threshold;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every built-in rule, those included that run only where a profile asks for them. */
public final class AllRules {
  private static final Map<String, RuleSetting> ON =
      Library.rules().stream()
          .collect(Collectors.toMap(rule -> rule.spec().id(), rule -> RuleSetting.ON));

  private static final Evaluator EVALUATOR =
      new Evaluator(
          Library.rules(),
          new Profile(
              Threshold.NEVER, Optional.empty(), Optional.empty(), List.of(), ON, List.of()),
          LocalDate.of(2026, 1, 1));

  private AllRules() {}

  /** What they say, on a day that is always the same. */
  public static Report judge(Inventory inventory) {
    return EVALUATOR.evaluate(inventory);
  }
}
