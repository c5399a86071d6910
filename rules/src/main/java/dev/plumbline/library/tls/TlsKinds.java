package dev.plumbline.library.tls;

import dev.plumbline.resource.Kind;

/** The kinds that carry, promise or route TLS. */
final class TlsKinds {
  static final Kind SECRET = new Kind("", "Secret");
  static final Kind INGRESS_CLASS = new Kind("networking.k8s.io", "IngressClass");
  static final Kind FRONTEND_CONFIG = new Kind("networking.gke.io", "FrontendConfig");

  static final Kind CERTIFICATE = new Kind("cert-manager.io", "Certificate");
  static final Kind ISSUER = new Kind("cert-manager.io", "Issuer");
  static final Kind CLUSTER_ISSUER = new Kind("cert-manager.io", "ClusterIssuer");

  static final Kind GATEWAY = new Kind("gateway.networking.k8s.io", "Gateway");
  static final Kind HTTP_ROUTE = new Kind("gateway.networking.k8s.io", "HTTPRoute");
  static final Kind GRPC_ROUTE = new Kind("gateway.networking.k8s.io", "GRPCRoute");
  static final Kind REFERENCE_GRANT = new Kind("gateway.networking.k8s.io", "ReferenceGrant");

  static final Kind ROUTE = new Kind("route.openshift.io", "Route");

  static final Kind ISTIO_GATEWAY = new Kind("networking.istio.io", "Gateway");
  static final Kind DESTINATION_RULE = new Kind("networking.istio.io", "DestinationRule");
  static final Kind PEER_AUTHENTICATION = new Kind("security.istio.io", "PeerAuthentication");

  static final Kind API_SERVICE = new Kind("apiregistration.k8s.io", "APIService");
  static final Kind VALIDATING_WEBHOOKS =
      new Kind("admissionregistration.k8s.io", "ValidatingWebhookConfiguration");
  static final Kind MUTATING_WEBHOOKS =
      new Kind("admissionregistration.k8s.io", "MutatingWebhookConfiguration");
  static final Kind CUSTOM_RESOURCE_DEFINITION =
      new Kind("apiextensions.k8s.io", "CustomResourceDefinition");

  private TlsKinds() {}
}
