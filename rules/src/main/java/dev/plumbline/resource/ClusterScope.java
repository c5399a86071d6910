package dev.plumbline.resource;

import java.util.Map;
import java.util.Set;

/** The kinds that live outside every namespace, as {@code kubectl api-resources} lists them. */
final class ClusterScope {
  private static final Map<String, Set<String>> KINDS =
      Map.ofEntries(
          Map.entry("", Set.of("Namespace", "Node", "PersistentVolume", "ComponentStatus")),
          Map.entry(
              "admissionregistration.k8s.io",
              Set.of(
                  "MutatingAdmissionPolicy",
                  "MutatingAdmissionPolicyBinding",
                  "MutatingWebhookConfiguration",
                  "ValidatingAdmissionPolicy",
                  "ValidatingAdmissionPolicyBinding",
                  "ValidatingWebhookConfiguration")),
          Map.entry("apiextensions.k8s.io", Set.of("CustomResourceDefinition")),
          Map.entry("apiregistration.k8s.io", Set.of("APIService")),
          Map.entry("authentication.k8s.io", Set.of("SelfSubjectReview", "TokenReview")),
          Map.entry(
              "authorization.k8s.io",
              Set.of("SelfSubjectAccessReview", "SelfSubjectRulesReview", "SubjectAccessReview")),
          Map.entry(
              "certificates.k8s.io", Set.of("CertificateSigningRequest", "ClusterTrustBundle")),
          Map.entry(
              "flowcontrol.apiserver.k8s.io", Set.of("FlowSchema", "PriorityLevelConfiguration")),
          Map.entry("networking.k8s.io", Set.of("IngressClass", "IPAddress", "ServiceCIDR")),
          Map.entry("node.k8s.io", Set.of("RuntimeClass")),
          Map.entry("policy", Set.of("PodSecurityPolicy")),
          Map.entry(
              "policy.networking.k8s.io",
              Set.of("AdminNetworkPolicy", "BaselineAdminNetworkPolicy", "ClusterNetworkPolicy")),
          Map.entry("rbac.authorization.k8s.io", Set.of("ClusterRole", "ClusterRoleBinding")),
          Map.entry("resource.k8s.io", Set.of("DeviceClass", "DeviceTaintRule", "ResourceSlice")),
          Map.entry("scheduling.k8s.io", Set.of("PriorityClass")),
          Map.entry(
              "storage.k8s.io",
              Set.of(
                  "CSIDriver",
                  "CSINode",
                  "StorageClass",
                  "VolumeAttachment",
                  "VolumeAttributesClass")),
          Map.entry("cilium.io", Set.of("CiliumClusterwideNetworkPolicy")),
          Map.entry("crd.antrea.io", Set.of("ClusterNetworkPolicy")),
          Map.entry("crd.projectcalico.org", Set.of("GlobalNetworkPolicy")),
          Map.entry("projectcalico.org", Set.of("GlobalNetworkPolicy")),
          Map.entry("cert-manager.io", Set.of("ClusterIssuer")),
          Map.entry("trust.cert-manager.io", Set.of("Bundle")),
          Map.entry("external-secrets.io", Set.of("ClusterExternalSecret", "ClusterSecretStore")),
          Map.entry("gateway.networking.k8s.io", Set.of("GatewayClass")),
          Map.entry("plumbline.dev", Set.of("Blueprint", "Document")));

  private ClusterScope() {}

  static boolean holds(Kind kind) {
    return KINDS.getOrDefault(kind.group(), Set.of()).contains(kind.name());
  }
}
