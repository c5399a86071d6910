package dev.plumbline.library.tls;

/** Manifests of Routes of OpenShift, as the tests of this topic need them. */
final class Routes {
  private Routes() {}

  /** Route web/shop of host a.io with those fields below {@code spec.tls}, from line 6. */
  static String withTls(String fields) {
    return route("tls:\n" + fields.indent(2));
  }

  /** With those fields in its spec, from line 5. */
  static String route(String fields) {
    return """
    apiVersion: route.openshift.io/v1
    kind: Route
    metadata: {name: shop, namespace: web}
    spec:
    """
        + (fields + "\nhost: a.io").indent(2);
  }
}
