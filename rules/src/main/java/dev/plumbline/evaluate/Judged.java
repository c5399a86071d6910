package dev.plumbline.evaluate;

import dev.plumbline.profile.Profile;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.resource.Platform;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.RuleSpec;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What rules said of what one environment holds, or of what none does.
 *
 * @param profile as the environment has it
 * @param known the ids of all rules there are
 * @param rules those that ran, by id
 */
record Judged(
    Profile profile,
    Set<String> known,
    List<RuleSpec> rules,
    KubernetesVersion kubernetesVersion,
    List<Scope> scopes,
    Judgement judgement) {

  private static final Set<Platform> UNJUDGED =
      EnumSet.of(Platform.DRAWING, Platform.CLOUD, Platform.SCAN);

  List<Resource> subjects() {
    return scopes.stream().flatMap(scope -> scope.subjects().stream()).toList();
  }

  /** How many objects were judged: not the drawing of them, nor what only it speaks of. */
  int resources() {
    return (int)
        subjects().stream().filter(subject -> !UNJUDGED.contains(subject.platform())).count();
  }

  /** In a few figures. */
  JudgedEnvironment figures() {
    return new JudgedEnvironment(
        profile.environment(), profile.failOn(), kubernetesVersion, resources());
  }
}
