package dev.plumbline.library.schema;

import dev.plumbline.resource.KubernetesVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a version of an API.
 *
 * @param deprecated the release that says not to use it
 * @param removed the first release that does not serve it; empty where none is decided
 * @param replacement the API to use; empty where there is none
 */
record ApiLifecycle(
    KubernetesVersion deprecated, Optional<KubernetesVersion> removed, String replacement) {

  /** API version, deprecated in 1.x, removed in 1.x, replacement, kinds. */
  private static final String TABLE =
      """
      extensions/v1beta1 8 16 apps/v1 DaemonSet Deployment ReplicaSet
      extensions/v1beta1 9 16 networking.k8s.io/v1 NetworkPolicy
      extensions/v1beta1 11 16 - PodSecurityPolicy
      extensions/v1beta1 14 22 networking.k8s.io/v1 Ingress
      apps/v1beta1 8 16 apps/v1 ControllerRevision Deployment StatefulSet
      apps/v1beta2 9 16 apps/v1 ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet
      admissionregistration.k8s.io/v1beta1 16 22 admissionregistration.k8s.io/v1 \
      MutatingWebhookConfiguration ValidatingWebhookConfiguration
      apiextensions.k8s.io/v1beta1 16 22 apiextensions.k8s.io/v1 CustomResourceDefinition
      apiregistration.k8s.io/v1beta1 19 22 apiregistration.k8s.io/v1 APIService
      authentication.k8s.io/v1beta1 19 22 authentication.k8s.io/v1 TokenReview
      authorization.k8s.io/v1beta1 19 22 authorization.k8s.io/v1 LocalSubjectAccessReview \
      SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview
      certificates.k8s.io/v1beta1 19 22 certificates.k8s.io/v1 CertificateSigningRequest
      coordination.k8s.io/v1beta1 19 22 coordination.k8s.io/v1 Lease
      networking.k8s.io/v1beta1 19 22 networking.k8s.io/v1 Ingress IngressClass
      rbac.authorization.k8s.io/v1beta1 17 22 rbac.authorization.k8s.io/v1 ClusterRole \
      ClusterRoleBinding Role RoleBinding
      scheduling.k8s.io/v1beta1 14 22 scheduling.k8s.io/v1 PriorityClass
      storage.k8s.io/v1beta1 17 22 storage.k8s.io/v1 CSINode
      storage.k8s.io/v1beta1 19 22 storage.k8s.io/v1 CSIDriver StorageClass VolumeAttachment
      storage.k8s.io/v1alpha1 21 24 storage.k8s.io/v1 CSIStorageCapacity VolumeAttachment
      batch/v1beta1 21 25 batch/v1 CronJob
      discovery.k8s.io/v1beta1 21 25 discovery.k8s.io/v1 EndpointSlice
      events.k8s.io/v1beta1 22 25 events.k8s.io/v1 Event
      autoscaling/v2beta1 22 25 autoscaling/v2 HorizontalPodAutoscaler
      policy/v1beta1 21 25 policy/v1 PodDisruptionBudget
      policy/v1beta1 21 25 - PodSecurityPolicy
      node.k8s.io/v1beta1 22 25 node.k8s.io/v1 RuntimeClass
      autoscaling/v2beta2 23 26 autoscaling/v2 HorizontalPodAutoscaler
      flowcontrol.apiserver.k8s.io/v1beta1 23 26 flowcontrol.apiserver.k8s.io/v1 FlowSchema \
      PriorityLevelConfiguration
      storage.k8s.io/v1beta1 24 27 storage.k8s.io/v1 CSIStorageCapacity
      flowcontrol.apiserver.k8s.io/v1beta2 26 29 flowcontrol.apiserver.k8s.io/v1 FlowSchema \
      PriorityLevelConfiguration
      flowcontrol.apiserver.k8s.io/v1beta3 29 32 flowcontrol.apiserver.k8s.io/v1 FlowSchema \
      PriorityLevelConfiguration
      admissionregistration.k8s.io/v1alpha1 29 32 admissionregistration.k8s.io/v1 \
      ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding
      admissionregistration.k8s.io/v1beta1 31 34 admissionregistration.k8s.io/v1 \
      ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding
      storage.k8s.io/v1alpha1 32 35 storage.k8s.io/v1 VolumeAttributesClass
      storage.k8s.io/v1beta1 34 37 storage.k8s.io/v1 VolumeAttributesClass
      networking.k8s.io/v1beta1 34 37 networking.k8s.io/v1 IPAddress ServiceCIDR
      certificates.k8s.io/v1alpha1 34 37 certificates.k8s.io/v1beta1 ClusterTrustBundle
      resource.k8s.io/v1beta1 35 38 resource.k8s.io/v1 DeviceClass ResourceClaim \
      ResourceClaimTemplate ResourceSlice
      resource.k8s.io/v1beta2 36 39 resource.k8s.io/v1 DeviceClass ResourceClaim \
      ResourceClaimTemplate ResourceSlice
      admissionregistration.k8s.io/v1alpha1 35 38 admissionregistration.k8s.io/v1 \
      MutatingAdmissionPolicy MutatingAdmissionPolicyBinding
      admissionregistration.k8s.io/v1beta1 37 40 admissionregistration.k8s.io/v1 \
      MutatingAdmissionPolicy MutatingAdmissionPolicyBinding
      v1 19 - - ComponentStatus
      v1 33 - discovery.k8s.io/v1 Endpoints
      """;

  private static final Map<String, ApiLifecycle> ALL = read();

  private static Map<String, ApiLifecycle> read() {
    Map<String, ApiLifecycle> all = new HashMap<>();
    TABLE
        .lines()
        .map(line -> line.split(" ", -1))
        .forEach(
            cells -> {
              ApiLifecycle lifecycle =
                  new ApiLifecycle(
                      version(cells[1]).orElseThrow(),
                      version(cells[2]),
                      cells[3].equals("-") ? "" : cells[3]);
              for (int i = 4; i < cells.length; i++) {
                all.put(cells[0] + " " + cells[i], lifecycle);
              }
            });
    return Map.copyOf(all);
  }

  private static Optional<KubernetesVersion> version(String minor) {
    return KubernetesVersion.of("1." + minor);
  }

  /** Of objects with that apiVersion and kind; empty where it goes on, or nobody knows it. */
  static Optional<ApiLifecycle> of(String apiVersion, String kind) {
    return Optional.ofNullable(ALL.get(apiVersion + " " + kind));
  }

  boolean isRemovedIn(KubernetesVersion version) {
    return removed.filter(gone -> version.compareTo(gone) >= 0).isPresent();
  }

  boolean isDeprecatedIn(KubernetesVersion version) {
    return version.compareTo(deprecated) >= 0;
  }
}
