package dev.plumbline.library.probes;

import dev.plumbline.rule.Rule;
import java.util.List;

/** Every rule of this topic. */
public final class ProbeRules {

  private ProbeRules() {}

  /** In the order of their ids. */
  public static List<Rule> all() {
    return List.of(
        new IdenticalProbes(),
        new InvalidLifecycleHook(),
        new InvalidProbe(),
        new MissingHealthcheck(),
        new MissingLivenessProbe(),
        new MissingReadinessProbe(),
        new ProbeHost(),
        new ProbeTiming(),
        new ShellProbe(),
        new UnknownProbePort());
  }
}
