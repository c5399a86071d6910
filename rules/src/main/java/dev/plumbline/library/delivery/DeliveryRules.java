package dev.plumbline.library.delivery;

import dev.plumbline.rule.Rule;
import java.util.List;

/** Every rule of this topic. */
public final class DeliveryRules {

  private DeliveryRules() {}

  /** In the order of their ids. */
  public static List<Rule> all() {
    return List.of(
        new ArgocdFloatingRevision(),
        new ArgocdNotAutomated(),
        new ArgocdSyncOrder(),
        new CronJobOverlaps(),
        new CronScheduleInvalid(),
        new JobNeverCleaned(),
        new ShortStartingDeadline(),
        new VeleroScheduleInvalid());
  }
}
