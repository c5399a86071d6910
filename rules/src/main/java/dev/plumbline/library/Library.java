package dev.plumbline.library;

import dev.plumbline.library.user.AddedCapability;
import dev.plumbline.library.user.CapabilitiesNotDropped;
import dev.plumbline.library.user.ContainerRuntimeSocket;
import dev.plumbline.library.user.DangerousCapability;
import dev.plumbline.library.user.HostNamespace;
import dev.plumbline.library.user.HostPathVolume;
import dev.plumbline.library.user.HostProcessContainer;
import dev.plumbline.library.user.ImpossiblePrivilegeEscalation;
import dev.plumbline.library.user.InvalidUserId;
import dev.plumbline.library.user.MissingSeccompProfile;
import dev.plumbline.library.user.MisspelledCapability;
import dev.plumbline.library.user.NonRootNotDeclared;
import dev.plumbline.library.user.NonRootWithRootUid;
import dev.plumbline.library.user.NonRootWithoutUid;
import dev.plumbline.library.user.PrivilegeEscalation;
import dev.plumbline.library.user.PrivilegedContainer;
import dev.plumbline.library.user.RunAsRoot;
import dev.plumbline.library.user.WritableRootFilesystem;
import dev.plumbline.rule.Rule;
import java.util.List;

/** Every built-in rule. */
public final class Library {

  private Library() {}

  /** The rules, in the order of their ids. */
  public static List<Rule> rules() {
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
