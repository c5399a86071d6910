package dev.plumbline.library.tls;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether an Ingress with TLS answers on port 80 too, and by what.
 *
 * @param node what opens the port, or would close it
 */
record PlainHttp(Answer answer, Node node, String why) {
  private static final String ALB = "alb.ingress.kubernetes.io/";
  private static final String NGINX = "nginx.ingress.kubernetes.io/";
  private static final String TRAEFIK = "traefik.ingress.kubernetes.io/router.";
  private static final Pattern LISTENER = Pattern.compile("\"(HTTPS?)\"\\s*:");
  private static final Pattern NAME = Pattern.compile("[^\\s,]+");

  /** Three outcomes, never two. */
  enum Answer {
    CLOSED,
    OPEN,
    UNKNOWN
  }

  static PlainHttp of(Resource ingress, Inventory inventory) {
    return switch (IngressController.of(ingress, inventory)) {
      case NGINX -> nginx(ingress);
      case GCE -> gce(ingress, inventory);
      case ALB -> alb(ingress, inventory);
      case TRAEFIK -> traefik(ingress);
      case UNKNOWN -> unknown(ingress.root(), "its controller is not known");
    };
  }

  /** ingress-nginx redirects hosts with TLS unless told otherwise. */
  private static PlainHttp nginx(Resource ingress) {
    Node redirect = IngressController.annotation(ingress, NGINX + "ssl-redirect");
    Node force = IngressController.annotation(ingress, NGINX + "force-ssl-redirect");
    return redirect.text().equals("false") && !force.text().equals("true")
        ? open(redirect, "ssl-redirect is \"false\"")
        : closed(redirect);
  }

  private static PlainHttp gce(Resource ingress, Inventory inventory) {
    Node allow = IngressController.annotation(ingress, "kubernetes.io/ingress.allow-http");
    String frontend =
        IngressController.annotation(ingress, "networking.gke.io/v1beta1.FrontendConfig").text();
    if (allow.text().equals("false")) {
      return closed(allow);
    }
    if (frontend.isEmpty()) {
      return open(allow, "kubernetes.io/ingress.allow-http is not \"false\"");
    }
    return inventory
        .find(new ResourceKey(TlsKinds.FRONTEND_CONFIG, ingress.namespace(), frontend))
        .map(
            config ->
                config.root().at("spec", "redirectToHttps", "enabled").isTrue()
                    ? closed(allow)
                    : open(allow, "FrontendConfig \"" + frontend + "\" does not redirect"))
        .orElseGet(() -> unknown(allow, "FrontendConfig \"" + frontend + "\" is not here"));
  }

  /** An ALB listens as told, else on 443 where it is given a certificate, else on 80. */
  private static PlainHttp alb(Resource ingress, Inventory inventory) {
    Node ports = IngressController.annotation(ingress, ALB + "listen-ports");
    Node certificate = IngressController.annotation(ingress, ALB + "certificate-arn");
    if (ports.text().isEmpty()) {
      return certificate.text().isBlank() && !AlbGroup.redirects(ingress, inventory)
          ? open(ports, "without listen-ports or certificate-arn an ALB listens on port 80 only")
          : closed(ports);
    }
    Set<String> protocols =
        LISTENER.matcher(ports.text()).results().map(r -> r.group(1)).collect(Collectors.toSet());
    if (protocols.isEmpty()) {
      return unknown(ports, "listen-ports cannot be read");
    }
    if (!protocols.contains("HTTP") || AlbGroup.redirects(ingress, inventory)) {
      return closed(ports);
    }
    return inventory.isOpen() && AlbGroup.isMember(ingress)
        ? unknown(ports, "another Ingress of its group may redirect")
        : open(ports, "listen-ports has HTTP, and ssl-redirect is not set");
  }

  /** A router of Traefik serves its entry points; by convention web is HTTP, websecure HTTPS. */
  private static PlainHttp traefik(Resource ingress) {
    Node points = IngressController.annotation(ingress, TRAEFIK + "entrypoints");
    boolean tls = IngressController.annotation(ingress, TRAEFIK + "tls").text().equals("true");
    Set<String> names =
        NAME.matcher(points.text()).results().map(r -> r.group()).collect(Collectors.toSet());
    if (tls || names.equals(Set.of("websecure"))) {
      return closed(points);
    }
    boolean middleware =
        !IngressController.annotation(ingress, TRAEFIK + "middlewares").text().isEmpty();
    return names.contains("web") && !middleware
        ? open(points, "it is routed from entry point \"web\"")
        : unknown(points, "what Traefik's entry points do is not declared here");
  }

  private static PlainHttp closed(Node node) {
    return new PlainHttp(Answer.CLOSED, node, "");
  }

  private static PlainHttp open(Node node, String why) {
    return new PlainHttp(Answer.OPEN, node, why);
  }

  private static PlainHttp unknown(Node node, String why) {
    return new PlainHttp(Answer.UNKNOWN, node, why);
  }
}
