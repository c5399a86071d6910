package dev.plumbline.library;

import dev.plumbline.library.podsecurity.PodSecurityAppArmor;
import dev.plumbline.library.podsecurity.PodSecurityCapabilitiesBaseline;
import dev.plumbline.library.podsecurity.PodSecurityCapabilitiesRestricted;
import dev.plumbline.library.podsecurity.PodSecurityHostNamespaces;
import dev.plumbline.library.podsecurity.PodSecurityHostPath;
import dev.plumbline.library.podsecurity.PodSecurityHostPorts;
import dev.plumbline.library.podsecurity.PodSecurityHostProbes;
import dev.plumbline.library.podsecurity.PodSecurityPrivilegeEscalation;
import dev.plumbline.library.podsecurity.PodSecurityPrivileged;
import dev.plumbline.library.podsecurity.PodSecurityProcMountBaseline;
import dev.plumbline.library.podsecurity.PodSecurityProcMountRestricted;
import dev.plumbline.library.podsecurity.PodSecurityRunAsNonRoot;
import dev.plumbline.library.podsecurity.PodSecurityRunAsUser;
import dev.plumbline.library.podsecurity.PodSecuritySeLinux;
import dev.plumbline.library.podsecurity.PodSecuritySeccompBaseline;
import dev.plumbline.library.podsecurity.PodSecuritySeccompRestricted;
import dev.plumbline.library.podsecurity.PodSecuritySysctls;
import dev.plumbline.library.podsecurity.PodSecurityVolumeTypes;
import dev.plumbline.library.podsecurity.PodSecurityWindowsHostProcess;
import dev.plumbline.rule.Rule;
import java.util.List;

/** Every built-in rule. */
public final class Library {

  private Library() {}

  /** The rules, in the order of their ids. */
  public static List<Rule> rules() {
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
