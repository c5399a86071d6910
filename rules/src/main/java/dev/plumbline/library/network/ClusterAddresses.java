package dev.plumbline.library.network;

import dev.plumbline.reach.Addresses;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The addresses that a cluster gives to pods and to Services, as far as objects here say so. */
record ClusterAddresses(List<Range> ranges) {
  private static final Kind KUBEADM = new Kind("kubeadm.k8s.io", "ClusterConfiguration");
  private static final Kind KUBE_PROXY =
      new Kind("kubeproxy.config.k8s.io", "KubeProxyConfiguration");
  private static final Kind NODE = new Kind("", "Node");
  private static final Kind OPENSHIFT = new Kind("config.openshift.io", "Network");
  private static final Kind SERVICE_CIDR = new Kind("networking.k8s.io", "ServiceCIDR");
  private static final Kind TIGERA = new Kind("operator.tigera.io", "Installation");
  private static final List<Kind> CALICO =
      Stream.of("projectcalico.org", "crd.projectcalico.org")
          .map(group -> new Kind(group, "IPPool"))
          .toList();

  /** Whose addresses they are, and which object says so. */
  record Range(Addresses addresses, boolean ofServices, Resource source) {}

  static ClusterAddresses of(Inventory inventory) {
    ClusterAddresses found = new ClusterAddresses(new ArrayList<>());
    for (Resource source : inventory.all(KUBEADM)) {
      Node networking = source.get("networking");
      found.add(networking.get("podSubnet"), false, source);
      found.add(networking.get("serviceSubnet"), true, source);
    }
    inventory.all(KUBE_PROXY).forEach(one -> found.add(one.get("clusterCIDR"), false, one));
    for (Resource source : inventory.all(NODE)) {
      found.add(source.get("spec").get("podCIDR"), false, source);
      source.get("spec").get("podCIDRs").items().forEach(part -> found.add(part, false, source));
    }
    for (Resource source : inventory.all(OPENSHIFT)) {
      Node spec = source.get("spec");
      spec.get("clusterNetwork").items().forEach(one -> found.add(one.get("cidr"), false, source));
      spec.get("serviceNetwork").items().forEach(one -> found.add(one, true, source));
    }
    for (Resource source : inventory.all(SERVICE_CIDR)) {
      source.get("spec").get("cidrs").items().forEach(one -> found.add(one, true, source));
    }
    for (Resource source : inventory.all(TIGERA)) {
      Node pools = source.root().at("spec", "calicoNetwork", "ipPools");
      pools.items().forEach(pool -> found.add(pool.get("cidr"), false, source));
    }
    for (Resource pool : inventory.all(CALICO.toArray(Kind[]::new))) {
      found.add(pool.get("spec").get("cidr"), false, pool);
    }
    for (Resource service : inventory.all(Kind.SERVICE)) {
      found.add(service.root().at("spec", "clusterIP"), true, service);
      service.root().at("spec", "clusterIPs").items().forEach(one -> found.add(one, true, service));
    }
    return found;
  }

  /** What a rule has to read to ask. */
  static Set<Kind> reads() {
    Set<Kind> kinds =
        new HashSet<>(
            Set.of(KUBEADM, KUBE_PROXY, NODE, OPENSHIFT, SERVICE_CIDR, TIGERA, Kind.SERVICE));
    kinds.addAll(CALICO);
    return kinds;
  }

  private void add(Node written, boolean ofServices, Resource source) {
    for (String part : written.text().split(",")) {
      Addresses.of(part.strip())
          .ifPresent(addresses -> ranges.add(new Range(addresses, ofServices, source)));
    }
  }

  /** The first range in which all of these addresses lie. */
  Optional<Range> around(Addresses addresses) {
    return ranges.stream().filter(range -> range.addresses.contains(addresses)).findFirst();
  }
}
