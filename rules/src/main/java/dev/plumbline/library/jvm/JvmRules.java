package dev.plumbline.library.jvm;

import dev.plumbline.rule.Rule;
import java.util.List;

/** Every rule of this topic. */
public final class JvmRules {

  private JvmRules() {}

  /** In the order of their ids. */
  public static List<Rule> all() {
    return List.of(
        new JvmHeapExceedsMemoryLimit(),
        new JvmHeapUnbounded(),
        new JvmSingleCpu(),
        new JvmStartupBudget(),
        new LivenessChecksDependencies(),
        new ProbeMissesManagementPort());
  }
}
