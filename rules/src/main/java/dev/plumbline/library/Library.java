package dev.plumbline.library;

import dev.plumbline.library.network.AllowAllEgress;
import dev.plumbline.library.network.AllowAllIngress;
import dev.plumbline.library.network.InvalidNetworkPolicyPeer;
import dev.plumbline.library.network.NetworkPolicyDashSlip;
import dev.plumbline.library.network.NetworkPolicyNullPeer;
import dev.plumbline.library.network.NoEgressPolicy;
import dev.plumbline.library.network.NoIngressPolicy;
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
        new InvalidNetworkPolicyPeer(),
        new NetworkPolicyDashSlip(),
        new NetworkPolicyNullPeer(),
        new NoEgressPolicy(),
        new NoIngressPolicy());
  }
}
