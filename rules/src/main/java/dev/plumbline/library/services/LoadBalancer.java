package dev.plumbline.library.services;

import static java.util.Map.entry;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who reaches a Service of type LoadBalancer. */
final class LoadBalancer {
  private static final String RANGES = "service.beta.kubernetes.io/load-balancer-source-ranges";
  private static final String ANY_VALUE = "*";

  /** The annotations that ask a cloud for an address inside the own network. */
  private static final Map<String, String> INTERNAL =
      Map.ofEntries(
          entry("cloud.google.com/load-balancer-type", "internal"),
          entry("networking.gke.io/load-balancer-type", "internal"),
          entry("service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type", "intranet"),
          entry("service.beta.kubernetes.io/aws-load-balancer-internal", "true"),
          entry("service.beta.kubernetes.io/aws-load-balancer-scheme", "internal"),
          entry("service.beta.kubernetes.io/azure-load-balancer-internal", "true"),
          entry("service.beta.kubernetes.io/oci-load-balancer-internal", "true"),
          entry("service.beta.kubernetes.io/openstack-internal-load-balancer", "true"),
          entry("service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type", "private"),
          entry("service.kubernetes.io/qcloud-loadbalancer-internal-subnetid", ANY_VALUE));

  private LoadBalancer() {}

  /** For whom the address is; empty where it is for everybody. */
  static Optional<String> limit(Resource service) {
    Map<String, String> annotations =
        Resource.strings(service.root().at("metadata", "annotations"));
    if (INTERNAL.entrySet().stream().anyMatch(e -> isSet(e, annotations.get(e.getKey())))) {
      return Optional.of("clients of the internal network, as an annotation asks");
    }
    List<String> ranges =
        service.root().at("spec", "loadBalancerSourceRanges").items().stream()
            .map(Node::text)
            .toList();
    if (ranges.isEmpty()) {
      ranges = Stream.of(annotations.getOrDefault(RANGES, "").split(",", -1)).toList();
    }
    boolean limited =
        ranges.stream().map(String::strip).noneMatch(r -> r.isEmpty() || r.endsWith("/0"));
    return limited ? Optional.of("the clients in loadBalancerSourceRanges") : Optional.empty();
  }

  private static boolean isSet(Map.Entry<String, String> wanted, @Nullable String value) {
    return value != null
        && (wanted.getValue().equals(ANY_VALUE) || wanted.getValue().equalsIgnoreCase(value));
  }
}
