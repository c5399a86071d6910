package dev.plumbline.library.model;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Fix;
import java.util.Set;

/** The host of a probe that means the pod itself, and reaches the node. */
public final class OwnHost {
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "0.0.0.0", "::1", "::");

  private OwnHost() {}

  /** Leaves the host out, where nothing else can have been meant. */
  public static Fix remedy(Node host, Workload workload) {
    boolean onNode = workload.spec().get("hostNetwork").isPresent();
    return NAMES.contains(host.text()) && !onNode ? Fix.remove(host) : Fix.NONE;
  }
}
