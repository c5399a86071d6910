package dev.plumbline.library.user;

import dev.plumbline.library.model.Misspelling;
import dev.plumbline.resource.Container;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Fix;
import java.util.List;
import java.util.Map;

/** Which seccomp profile to write. */
final class SeccompRemedy {
  static final String DEFAULT = "RuntimeDefault";

  private static final String PROFILE = "seccompProfile";

  private SeccompRemedy() {}

  /** What nobody decided about is decided for the pod; what is decided is only spelled. */
  static Fix of(Workload pod, Container container) {
    Node profile = container.effectiveSecurity(PROFILE);
    return profile.isMissing()
        ? Fix.set(pod.security(PROFILE), Map.of("type", DEFAULT))
        : container.inheritsSecurity(PROFILE)
            ? Fix.NONE
            : Misspelling.of(profile.get("type"), List.of(DEFAULT));
  }
}
