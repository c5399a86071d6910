package dev.plumbline.reports;

import dev.plumbline.reach.Addresses;
import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.Reason;
import dev.plumbline.resource.Node;
import java.util.List;

/** Ends of connections and what decides about them, in the words of every format. */
final class Places {
  private Places() {}

  /** As in {@code shop/cart[Deployment]}; all addresses of a version are the internet. */
  static String name(Endpoint endpoint) {
    if (endpoint.equals(Addresses.IPV4)) {
      return "the internet";
    }
    return endpoint.equals(Addresses.IPV6)
        ? "the internet (IPv6)"
        : Visible.of(endpoint.toString());
  }

  /** As in {@code ingress allowed by NetworkPolicy shop/cart}. */
  static String decision(Reason reason) {
    String by = reason.policy().map(policy -> " " + policy.key()).orElse("");
    String doubt = reason.doubt().map(why -> ": " + why).orElse("");
    return Visible.of(reason.direction() + " " + reason.effect() + by + doubt);
  }

  /**
   * Where a policy says so, from the rule to the peer and port in it: {@code file:line:column
   * path}.
   */
  static List<String> places(Reason reason) {
    return reason.places().stream().map(Places::place).toList();
  }

  private static String place(Node node) {
    return Visible.of(node.location() + " " + node.path());
  }
}
