package dev.plumbline.library.podsecurity;

import dev.plumbline.rule.Rule;
import java.util.List;

/** Every rule of this topic. */
public final class PodSecurityRules {

  private PodSecurityRules() {}

  /** In the order of their ids. */
  public static List<Rule> all() {
    return List.of(
        new PodSecurityAppArmor(),
        new PodSecurityCapabilitiesBaseline(),
        new PodSecurityCapabilitiesRestricted(),
        new PodSecurityHostNamespaces(),
        new PodSecurityHostPath(),
        new PodSecurityHostPorts(),
        new PodSecurityHostProbes(),
        new PodSecurityPrivilegeEscalation(),
        new PodSecurityPrivileged(),
        new PodSecurityProcMountBaseline(),
        new PodSecurityProcMountRestricted(),
        new PodSecurityRunAsNonRoot(),
        new PodSecurityRunAsUser(),
        new PodSecuritySeLinux(),
        new PodSecuritySeccompBaseline(),
        new PodSecuritySeccompRestricted(),
        new PodSecuritySysctls(),
        new PodSecurityVolumeTypes(),
        new PodSecurityWindowsHostProcess());
  }
}
