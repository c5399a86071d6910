package dev.plumbline.reach;

import dev.plumbline.resource.PodLabels;
import dev.plumbline.resource.PodLabels.Selected;

/** Whether something is among those that a policy means. */
enum Match {
  NO,
  /** It depends on what no manifest says. */
  MAYBE,
  YES;

  static Match of(Selected selected) {
    return switch (selected) {
      case ALL -> YES;
      case NONE -> NO;
      case UNKNOWN -> MAYBE;
    };
  }

  static Match of(PodLabels labels, dev.plumbline.resource.LabelSelector selector) {
    return selector.isEmpty() ? YES : of(labels.selectedBy(selector));
  }

  Match and(Match other) {
    return compareTo(other) < 0 ? this : other;
  }

  Match or(Match other) {
    return compareTo(other) > 0 ? this : other;
  }
}
