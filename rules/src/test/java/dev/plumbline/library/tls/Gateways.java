package dev.plumbline.library.tls;

/** Manifests of Gateways and their routes, as the tests of this topic need them. */
final class Gateways {
  private Gateways() {}

  /** Gateway web/edge with those listeners, from line 7. */
  static String withListeners(String listeners) {
    return """
    apiVersion: gateway.networking.k8s.io/v1
    kind: Gateway
    metadata: {name: edge, namespace: web}
    spec:
      gatewayClassName: any
      listeners:
    """
        + listeners.indent(2);
  }

  /** A further document: HTTPRoute web/shop at Gateway edge, with those fields in its spec. */
  static String route(String fields) {
    return """
    ---
    apiVersion: gateway.networking.k8s.io/v1
    kind: HTTPRoute
    metadata: {name: shop, namespace: web}
    spec:
    """
        + fields.indent(2);
  }
}
