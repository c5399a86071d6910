package dev.plumbline.library.tls;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Resource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** TLS that an Ingress has by an annotation of its controller, whatever its spec says. */
final class TlsOutsideSpec {
  private static final String ALB_PORTS = "alb.ingress.kubernetes.io/listen-ports";
  private static final Map<IngressController, List<String>> CERTIFICATES =
      Map.of(
          IngressController.ALB,
          List.of("alb.ingress.kubernetes.io/certificate-arn"),
          IngressController.GCE,
          List.of(
              "ingress.gcp.kubernetes.io/pre-shared-cert",
              "networking.gke.io/managed-certificates",
              "networking.gke.io/certmap"));
  private static final String TRAEFIK_TLS = "traefik.ingress.kubernetes.io/router.tls";

  private TlsOutsideSpec() {}

  /** Whether an annotation gives TLS; one of a controller that does not serve here gives none. */
  static boolean holds(Resource ingress, Inventory inventory) {
    IngressController controller = IngressController.of(ingress, inventory);
    return Stream.of(IngressController.ALB, IngressController.GCE, IngressController.TRAEFIK)
        .filter(one -> controller == one || controller == IngressController.UNKNOWN)
        .anyMatch(one -> gives(ingress, one));
  }

  private static boolean gives(Resource ingress, IngressController controller) {
    if (controller == IngressController.TRAEFIK) {
      return IngressController.annotation(ingress, TRAEFIK_TLS).text().equals("true");
    }
    boolean certificate =
        CERTIFICATES.getOrDefault(controller, List.of()).stream()
            .anyMatch(name -> !IngressController.annotation(ingress, name).text().isBlank());
    return certificate
        || (controller == IngressController.ALB
            && IngressController.annotation(ingress, ALB_PORTS).text().contains("\"HTTPS\""));
  }
}
