package dev.plumbline.library.tls;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;

/** Ingresses that share an application load balancer of AWS, and with it its redirect. */
final class AlbGroup {
  private static final String ALB = "alb.ingress.kubernetes.io/";
  private static final String NAME = ALB + "group.name";
  private static final String REDIRECT_ACTION = "\"Protocol\":\"HTTPS\"";

  private AlbGroup() {}

  static boolean isMember(Resource ingress) {
    return !name(ingress).isEmpty();
  }

  /** Whether the Ingress, or another of its group, redirects to HTTPS. */
  static boolean redirects(Resource ingress, Inventory inventory) {
    return redirects(ingress)
        || (isMember(ingress)
            && inventory.all(Kind.INGRESS).stream()
                .anyMatch(other -> name(other).equals(name(ingress)) && redirects(other)));
  }

  private static boolean redirects(Resource ingress) {
    boolean action =
        ingress.root().at("metadata", "annotations").fields().stream()
            .filter(annotation -> annotation.key().startsWith(ALB + "actions."))
            .anyMatch(a -> a.text().replace(" ", "").contains(REDIRECT_ACTION));
    return action || !IngressController.annotation(ingress, ALB + "ssl-redirect").text().isEmpty();
  }

  private static String name(Resource ingress) {
    return IngressController.annotation(ingress, NAME).text();
  }
}
