package dev.plumbline.library;

import dev.plumbline.library.images.FloatingImageTag;
import dev.plumbline.library.images.ImageWithoutDigest;
import dev.plumbline.library.images.InvalidImageReference;
import dev.plumbline.library.images.UnpinnedPullPolicy;
import dev.plumbline.library.network.AllowAllEgress;
import dev.plumbline.library.network.AllowAllIngress;
import dev.plumbline.library.network.InvalidNetworkPolicyPeer;
import dev.plumbline.library.network.NetworkPolicyDashSlip;
import dev.plumbline.library.network.NetworkPolicyNullPeer;
import dev.plumbline.library.network.NoEgressPolicy;
import dev.plumbline.library.network.NoIngressPolicy;
import dev.plumbline.library.probes.IdenticalProbes;
import dev.plumbline.library.probes.InvalidProbe;
import dev.plumbline.library.probes.MissingLivenessProbe;
import dev.plumbline.library.probes.MissingReadinessProbe;
import dev.plumbline.library.probes.ProbeHost;
import dev.plumbline.library.probes.ProbeTiming;
import dev.plumbline.library.probes.ShellProbe;
import dev.plumbline.library.probes.UnknownProbePort;
import dev.plumbline.library.resources.InvalidQuantity;
import dev.plumbline.library.resources.MissingCpuLimit;
import dev.plumbline.library.resources.MissingMemoryLimit;
import dev.plumbline.library.resources.MissingRequests;
import dev.plumbline.library.resources.RequestAboveLimit;
import dev.plumbline.library.resources.SuspiciousQuantity;
import dev.plumbline.library.schema.DuplicateKey;
import dev.plumbline.library.schema.DuplicateResource;
import dev.plumbline.library.tls.IngressHostConflict;
import dev.plumbline.library.tls.IngressHostNotCovered;
import dev.plumbline.library.tls.IngressTlsWithoutSecret;
import dev.plumbline.library.tls.IngressWithoutTls;
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
        new AllowAllEgress(),
        new AllowAllIngress(),
        new CapabilitiesNotDropped(),
        new ContainerRuntimeSocket(),
        new DangerousCapability(),
        new DuplicateKey(),
        new DuplicateResource(),
        new FloatingImageTag(),
        new HostNamespace(),
        new HostPathVolume(),
        new HostProcessContainer(),
        new IdenticalProbes(),
        new ImageWithoutDigest(),
        new ImpossiblePrivilegeEscalation(),
        new IngressHostConflict(),
        new IngressHostNotCovered(),
        new IngressTlsWithoutSecret(),
        new IngressWithoutTls(),
        new InvalidImageReference(),
        new InvalidNetworkPolicyPeer(),
        new InvalidProbe(),
        new InvalidQuantity(),
        new InvalidUserId(),
        new MissingCpuLimit(),
        new MissingLivenessProbe(),
        new MissingMemoryLimit(),
        new MissingReadinessProbe(),
        new MissingRequests(),
        new MissingSeccompProfile(),
        new MisspelledCapability(),
        new NetworkPolicyDashSlip(),
        new NetworkPolicyNullPeer(),
        new NoEgressPolicy(),
        new NoIngressPolicy(),
        new NonRootNotDeclared(),
        new NonRootWithRootUid(),
        new NonRootWithoutUid(),
        new PrivilegeEscalation(),
        new PrivilegedContainer(),
        new ProbeHost(),
        new ProbeTiming(),
        new RequestAboveLimit(),
        new RunAsRoot(),
        new ShellProbe(),
        new SuspiciousQuantity(),
        new UnknownProbePort(),
        new UnpinnedPullPolicy(),
        new WritableRootFilesystem());
  }
}
