package dev.plumbline.library.tls;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import java.util.List;
import java.util.Map;

/** The programs that serve Ingresses, as far as their redirects are known here. */
enum IngressController {
  NGINX,
  GCE,
  ALB,
  TRAEFIK,
  UNKNOWN;

  private static final String CLASS_ANNOTATION = "kubernetes.io/ingress.class";
  private static final String DEFAULT_CLASS = "ingressclass.kubernetes.io/is-default-class";

  /** The names by which classes are known where no IngressClass says more. */
  private static final Map<String, IngressController> CLASSES =
      Map.of("nginx", NGINX, "gce", GCE, "gce-internal", GCE, "alb", ALB, "traefik", TRAEFIK);

  /**
   * Which of them serves an Ingress: by the old annotation, which controllers prefer, by
   * ingressClassName, or by the one default class.
   */
  static IngressController of(Resource ingress, Inventory inventory) {
    String name = className(ingress);
    if (!name.isEmpty()) {
      return inventory
          .find(new ResourceKey(TlsKinds.INGRESS_CLASS, "", name))
          .map(IngressController::ofClass)
          .orElseGet(() -> CLASSES.getOrDefault(name, UNKNOWN));
    }
    List<Resource> defaults =
        inventory.all(TlsKinds.INGRESS_CLASS).stream()
            .filter(IngressController::isDefault)
            .toList();
    return defaults.size() == 1 ? ofClass(defaults.get(0)) : UNKNOWN;
  }

  /** Empty where the Ingress leaves the class to the cluster. */
  static String className(Resource ingress) {
    String annotation = annotation(ingress, CLASS_ANNOTATION).text();
    return annotation.isEmpty() ? ingress.root().at("spec", "ingressClassName").text() : annotation;
  }

  static Node annotation(Resource resource, String name) {
    return resource.root().at("metadata", "annotations", name);
  }

  private static boolean isDefault(Resource ingressClass) {
    return annotation(ingressClass, DEFAULT_CLASS).text().equals("true");
  }

  private static IngressController ofClass(Resource ingressClass) {
    String controller = ingressClass.root().at("spec", "controller").text();
    if (controller.endsWith("ingress-nginx")) {
      return NGINX;
    }
    return switch (controller) {
      case "k8s.io/ingress-gce", "networking.gke.io/ingress" -> GCE;
      case "ingress.k8s.aws/alb", "eks.amazonaws.com/alb" -> ALB;
      case "traefik.io/ingress-controller" -> TRAEFIK;
      default -> UNKNOWN;
    };
  }
}
