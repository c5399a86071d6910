package dev.plumbline.reach;

import dev.plumbline.resource.Resource;
import java.util.List;
import java.util.Map;

/**
 * A policy as it takes effect.
 *
 * @param priority among those of its tier: the lowest is asked first
 * @param subject index in {@link Selections} of the pods it is about
 * @param rules by direction; a NetworkPolicy has none at all for one that it does not isolate
 */
record PolicyModel(
    Resource resource,
    Tier tier,
    long priority,
    int subject,
    Map<Direction, List<RuleModel>> rules) {

  boolean isAbout(Direction direction) {
    return rules.containsKey(direction);
  }

  List<RuleModel> rules(Direction direction) {
    return rules.getOrDefault(direction, List.of());
  }
}
