package dev.plumbline.library.user;

import dev.plumbline.rule.Rule;
import java.util.List;

/** Every rule of this topic. */
public final class UserRules {

  private UserRules() {}

  /** In the order of their ids. */
  public static List<Rule> all() {
    return List.of(
        new AddedCapability(),
        new CapabilitiesNotDropped(),
        new ContainerRuntimeSocket(),
        new DangerousCapability(),
        new HostNamespace(),
        new HostPathVolume(),
        new HostProcessContainer(),
        new ImpossiblePrivilegeEscalation(),
        new InvalidUserId(),
        new LowUserId(),
        new MissingSeccompProfile(),
        new MisspelledCapability(),
        new NonRootNotDeclared(),
        new NonRootWithRootUid(),
        new NonRootWithoutUid(),
        new PrivilegeEscalation(),
        new PrivilegedContainer(),
        new RunAsRoot(),
        new WritableRootFilesystem());
  }
}
