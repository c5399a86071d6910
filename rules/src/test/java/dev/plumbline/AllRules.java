package dev.plumbline;

import dev.plumbline.evaluate.Evaluator;
import dev.plumbline.evaluate.Report;
import dev.plumbline.library.Library;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.RuleSetting;
import dev.plumbline.resource.Inventory;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** Every built-in rule, those included that run only where a profile asks for them. */
public final class AllRules {
  private static final Map<String, RuleSetting> ON =
      Library.rules().stream()
          .collect(Collectors.toMap(rule -> rule.spec().id(), rule -> RuleSetting.ON));

  private static final Evaluator EVALUATOR =
      new Evaluator(Library.rules(), Profile.DEFAULT.withRules(ON), LocalDate.of(2026, 1, 1));

  private AllRules() {}

  /** What they say, on a day that is always the same. */
  public static Report judge(Inventory inventory) {
    return EVALUATOR.evaluate(inventory);
  }
}
