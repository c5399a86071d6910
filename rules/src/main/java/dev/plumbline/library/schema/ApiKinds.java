package dev.plumbline.library.schema;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The kinds that Kubernetes itself serves in its stable APIs. */
final class ApiKinds {
  /** API version, kinds. */
  private static final String TABLE =
      """
      v1 APIGroup APIGroupList APIResourceList APIVersions Binding ComponentStatus ConfigMap \
      DeleteOptions Endpoints Event LimitRange List Namespace Node NodeProxyOptions \
      PersistentVolume PersistentVolumeClaim Pod PodAttachOptions PodExecOptions PodLogOptions \
      PodPortForwardOptions PodProxyOptions PodStatusResult PodTemplate RangeAllocation \
      ReplicationController ResourceQuota Secret SerializedReference Service ServiceAccount \
      ServiceProxyOptions Status
      admissionregistration.k8s.io/v1 MutatingAdmissionPolicy MutatingAdmissionPolicyBinding \
      MutatingWebhookConfiguration ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding \
      ValidatingWebhookConfiguration
      apiextensions.k8s.io/v1 ConversionReview CustomResourceDefinition
      apiregistration.k8s.io/v1 APIService
      apps/v1 ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet
      authentication.k8s.io/v1 SelfSubjectReview TokenRequest TokenReview
      authorization.k8s.io/v1 LocalSubjectAccessReview SelfSubjectAccessReview \
      SelfSubjectRulesReview SubjectAccessReview
      autoscaling/v1 HorizontalPodAutoscaler Scale
      autoscaling/v2 HorizontalPodAutoscaler
      batch/v1 CronJob Job
      certificates.k8s.io/v1 CertificateSigningRequest ClusterTrustBundle PodCertificateRequest
      coordination.k8s.io/v1 Lease LeaseCandidate
      discovery.k8s.io/v1 EndpointSlice
      events.k8s.io/v1 Event
      flowcontrol.apiserver.k8s.io/v1 FlowSchema PriorityLevelConfiguration
      networking.k8s.io/v1 IPAddress Ingress IngressClass NetworkPolicy ServiceCIDR
      node.k8s.io/v1 RuntimeClass
      policy/v1 Eviction PodDisruptionBudget
      rbac.authorization.k8s.io/v1 ClusterRole ClusterRoleBinding Role RoleBinding
      resource.k8s.io/v1 DeviceClass DeviceTaintRule ResourceClaim ResourceClaimTemplate \
      ResourceSlice
      scheduling.k8s.io/v1 PriorityClass
      storage.k8s.io/v1 CSIDriver CSINode CSIStorageCapacity StorageClass VolumeAttachment \
      VolumeAttributesClass
      """;

  private static final Map<String, Set<String>> BY_VERSION =
      TABLE
          .lines()
          .map(line -> line.split(" ", -1))
          .collect(
              Collectors.toMap(
                  cells -> cells[0],
                  cells -> Set.copyOf(Arrays.asList(cells).subList(1, cells.length)),
                  (first, again) -> first,
                  LinkedHashMap::new));

  /** The newest stable API version of each kind, whatever the case of its letters. */
  private static final Map<String, String> HOME = homes();

  /** What OpenShift served without a group, and files of kubectl and the scheduler. */
  private static final Set<String> OTHER_CORE_KINDS =
      Set.of(
          "Build",
          "BuildConfig",
          "Config",
          "DeploymentConfig",
          "Group",
          "Identity",
          "Image",
          "ImageStream",
          "ImageStreamTag",
          "OAuthClient",
          "Policy",
          "Project",
          "ProjectRequest",
          "Route",
          "SecurityContextConstraints",
          "Template",
          "User");

  private ApiKinds() {}

  private static Map<String, String> homes() {
    Map<String, String> homes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    BY_VERSION.forEach((version, kinds) -> kinds.forEach(kind -> homes.put(kind, version)));
    homes.put("Event", "v1");
    return homes;
  }

  /** Whether Kubernetes serves an API group of that name; others are custom, or unstable. */
  static boolean hasGroup(String apiVersion) {
    return !versions(apiVersion).isEmpty();
  }

  /** The stable versions of the API's group, the newest first. */
  static List<String> versions(String apiVersion) {
    String group = group(apiVersion);
    return BY_VERSION.keySet().stream()
        .filter(version -> group(version).equals(group))
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static String group(String apiVersion) {
    return apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/')));
  }

  /** Whether that stable API has that kind, or a list of it. */
  static boolean has(String apiVersion, String kind) {
    Collection<String> kinds = BY_VERSION.getOrDefault(apiVersion, Set.of());
    String item = kind.endsWith("List") ? kind.substring(0, kind.length() - 4) : kind;
    return kinds.contains(kind)
        || kinds.contains(item)
        || (apiVersion.equals("v1") && OTHER_CORE_KINDS.contains(kind));
  }

  /** The API that has a kind of that name, and the kind as it is written. */
  static Optional<String> home(String kind) {
    return Optional.ofNullable(HOME.get(kind));
  }

  /** The name of a kind with its capitals. */
  static String spelled(String kind) {
    return BY_VERSION.getOrDefault(HOME.getOrDefault(kind, ""), Set.of()).stream()
        .filter(kind::equalsIgnoreCase)
        .findFirst()
        .orElse(kind);
  }
}
