package dev.plumbline.library.tls;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a Service tells the load balancer of a cloud by annotations. */
final class CloudBalancer {
  private static final String AWS = "service.beta.kubernetes.io/aws-load-balancer-";
  private static final String AWS_PORTS = AWS + "ssl-ports";

  private static final List<String> CERTIFICATES =
      List.of(
          AWS + "ssl-cert",
          "load-balancer.hetzner.cloud/http-certificates",
          "service.beta.kubernetes.io/alibaba-cloud-loadbalancer-cert-id",
          "service.beta.kubernetes.io/do-loadbalancer-certificate-id",
          "service.beta.kubernetes.io/oci-load-balancer-tls-secret",
          "service.beta.kubernetes.io/scw-loadbalancer-certificate-ids");

  /** Annotations by which a balancer has no public address, with the value that says so. */
  private static final Map<String, List<String>> INTERNAL =
      Map.of(
          AWS + "internal",
          List.of("true", "0.0.0.0/0"),
          AWS + "scheme",
          List.of("internal"),
          "service.beta.kubernetes.io/azure-load-balancer-internal",
          List.of("true"),
          "service.beta.kubernetes.io/oci-load-balancer-internal",
          List.of("true"),
          "networking.gke.io/load-balancer-type",
          List.of("Internal"),
          "cloud.google.com/load-balancer-type",
          List.of("Internal"));

  private CloudBalancer() {}

  /** Whether the balancer has a certificate for the port; AWS's may be for some ports only. */
  static boolean encrypts(Resource service, Node port) {
    String ports = IngressController.annotation(service, AWS_PORTS).text();
    boolean forThisPort =
        ports.isEmpty()
            || Stream.of(ports.split(",", -1))
                .map(String::strip)
                .anyMatch(
                    one ->
                        one.equals("*")
                            || one.equals(port.get("port").scalar())
                            || one.equals(port.get("name").text()));
    return forThisPort
        && CERTIFICATES.stream()
            .anyMatch(name -> !IngressController.annotation(service, name).text().isBlank());
  }

  static boolean isInternal(Resource service) {
    return INTERNAL.entrySet().stream()
        .anyMatch(
            entry ->
                entry
                    .getValue()
                    .contains(IngressController.annotation(service, entry.getKey()).text()));
  }
}
