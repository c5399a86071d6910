package dev.plumbline.library.user;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Severity;

/** What Compose and ECS say in one option, and Kubernetes in fields that have no equal there. */
final class OutsideKubernetes {
  private OutsideKubernetes() {}

  /** Nothing there refuses root: a user is named, or it is the image's. */
  static void checkUser(Workload workload, ContainerUser user, Findings findings) {
    Node account = user.ownAccount();
    if (workload.platform().isOpen(account)) {
      findings.notEvaluated(
          "the user of container \"%s\" is decided elsewhere: %s",
          user.name(), ContainerUser.written(account));
    } else if (!workload.isWindows() && !user.hasAccount()) {
      findings.at(
          Severity.MEDIUM,
          account,
          "container \"%s\" may run as root: user is not set, so its image decides",
          user.name());
    }
  }

  /**
   * An option takes the privileges away; where there is none, the list of options stands for it.
   */
  static void checkEscalation(Workload workload, Findings findings) {
    for (Container container : workload.containers()) {
      Node option = container.security("allowPrivilegeEscalation");
      if (!option.is(Value.Type.LIST) && workload.platform().isOpen(option)) {
        findings.notEvaluated(
            "whether container \"%s\" may gain privileges is decided elsewhere", container.name());
      } else if (!option.isFalse()) {
        findings.at(
            option,
            "container \"%s\" may gain privileges: no-new-privileges is not set",
            container.name());
      }
    }
  }
}
