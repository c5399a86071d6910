package dev.plumbline.library.network;

import dev.plumbline.rule.Rule;
import java.util.List;

/** Every rule of this topic. */
public final class NetworkRules {

  private NetworkRules() {}

  /** In the order of their ids. */
  public static List<Rule> all() {
    return List.of(
        new AllowAllEgress(),
        new AllowAllIngress(),
        new DnsEgressBlocked(),
        new ExposedDataStore(),
        new InvalidNetworkPolicyPeer(),
        new IsolatedByOnePolicy(),
        new NetworkPolicyDashSlip(),
        new NetworkPolicyDnsPeerRelabelled(),
        new NetworkPolicyIgnoredRules(),
        new NetworkPolicyInternetPeer(),
        new NetworkPolicyNullPeer(),
        new NetworkPolicyPeerSelectsNothing(),
        new NetworkPolicyPodAddressBlock(),
        new NetworkPolicySelectsNothing(),
        new NetworkPolicyServicePort(),
        new NetworkPolicyWithoutPodSelector(),
        new NoEgressPolicy(),
        new NoIngressPolicy());
  }
}
