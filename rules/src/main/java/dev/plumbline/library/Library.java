package dev.plumbline.library;

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
import dev.plumbline.library.tls.IngressHostConflict;
import dev.plumbline.library.tls.IngressHostNotCovered;
import dev.plumbline.library.tls.IngressTlsWithoutSecret;
import dev.plumbline.library.tls.IngressWithoutTls;
import dev.plumbline.rule.Rule;
import java.util.List;

/** Every built-in rule. */
public final class Library {

  private Library() {}

  /** The rules, in the order of their ids. */
  public static List<Rule> rules() {
    return List.of(
        new AllowAllEgress(),
        new AllowAllIngress(),
        new IdenticalProbes(),
        new IngressHostConflict(),
        new IngressHostNotCovered(),
        new IngressTlsWithoutSecret(),
        new IngressWithoutTls(),
        new InvalidNetworkPolicyPeer(),
        new InvalidProbe(),
        new MissingLivenessProbe(),
        new MissingReadinessProbe(),
        new NetworkPolicyDashSlip(),
        new NetworkPolicyNullPeer(),
        new NoEgressPolicy(),
        new NoIngressPolicy(),
        new ProbeHost(),
        new ProbeTiming(),
        new ShellProbe(),
        new UnknownProbePort());
  }
}
