package dev.plumbline.resource;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an object is, whatever the version of its API. Kinds that moved to another group are the
 * kind they are today: a Deployment of {@code extensions/v1beta1} is a Deployment of {@code apps}.
 */
public record Kind(String group, String name) implements Comparable<Kind> {
  /** Stands for every kind of Kubernetes in a rule that looks at all of them. */
  public static final Kind ANY = new Kind("*", "*");

  /**
   * Stands for every kind that runs pods, in a rule that looks at all of them: custom resources are
   * known by their shape.
   */
  public static final Kind WORKLOAD = new Kind("*", "Workload");

  public static final Kind POD = new Kind("", "Pod");
  public static final Kind POD_TEMPLATE = new Kind("", "PodTemplate");
  public static final Kind REPLICATION_CONTROLLER = new Kind("", "ReplicationController");
  public static final Kind SERVICE = new Kind("", "Service");
  public static final Kind NAMESPACE = new Kind("", "Namespace");
  public static final Kind CONFIG_MAP = new Kind("", "ConfigMap");
  public static final Kind SECRET = new Kind("", "Secret");
  public static final Kind SERVICE_ACCOUNT = new Kind("", "ServiceAccount");
  public static final Kind LIMIT_RANGE = new Kind("", "LimitRange");
  public static final Kind RESOURCE_QUOTA = new Kind("", "ResourceQuota");
  public static final Kind PERSISTENT_VOLUME = new Kind("", "PersistentVolume");
  public static final Kind PERSISTENT_VOLUME_CLAIM = new Kind("", "PersistentVolumeClaim");
  public static final Kind DEPLOYMENT = new Kind("apps", "Deployment");
  public static final Kind REPLICA_SET = new Kind("apps", "ReplicaSet");
  public static final Kind STATEFUL_SET = new Kind("apps", "StatefulSet");
  public static final Kind DAEMON_SET = new Kind("apps", "DaemonSet");
  public static final Kind JOB = new Kind("batch", "Job");
  public static final Kind CRON_JOB = new Kind("batch", "CronJob");
  public static final Kind DEPLOYMENT_CONFIG = new Kind("apps.openshift.io", "DeploymentConfig");
  public static final Kind ROLLOUT = new Kind("argoproj.io", "Rollout");
  public static final Kind SCALED_JOB = new Kind("keda.sh", "ScaledJob");
  public static final Kind KNATIVE_SERVICE = new Kind("serving.knative.dev", "Service");
  public static final Kind KNATIVE_CONFIGURATION = new Kind("serving.knative.dev", "Configuration");
  public static final Kind KNATIVE_REVISION = new Kind("serving.knative.dev", "Revision");
  public static final Kind HORIZONTAL_POD_AUTOSCALER =
      new Kind("autoscaling", "HorizontalPodAutoscaler");
  public static final Kind POD_DISRUPTION_BUDGET = new Kind("policy", "PodDisruptionBudget");
  public static final Kind INGRESS = new Kind("networking.k8s.io", "Ingress");
  public static final Kind NETWORK_POLICY = new Kind("networking.k8s.io", "NetworkPolicy");
  public static final Kind ROLE = new Kind("rbac.authorization.k8s.io", "Role");
  public static final Kind CLUSTER_ROLE = new Kind("rbac.authorization.k8s.io", "ClusterRole");
  public static final Kind ROLE_BINDING = new Kind("rbac.authorization.k8s.io", "RoleBinding");
  public static final Kind CLUSTER_ROLE_BINDING =
      new Kind("rbac.authorization.k8s.io", "ClusterRoleBinding");

  /** Every kind that runs containers, {@link #WORKLOAD} for the custom ones among them. */
  public static final Set<Kind> WORKLOADS =
      Set.of(
          POD,
          POD_TEMPLATE,
          REPLICATION_CONTROLLER,
          DEPLOYMENT,
          REPLICA_SET,
          STATEFUL_SET,
          DAEMON_SET,
          JOB,
          CRON_JOB,
          DEPLOYMENT_CONFIG,
          WORKLOAD);

  /** A service of a Compose file. */
  public static final Kind COMPOSE_SERVICE = new Kind("compose", "ComposeService");

  /** A task definition of Amazon ECS. */
  public static final Kind TASK_DEFINITION = new Kind("ecs", "TaskDefinition");

  /**
   * Stands for everything that CloudFormation makes but task definitions, in a rule that looks at
   * all of it; each is of the kind that is its type, such as {@code AWS::ECS::Service}.
   */
  public static final Kind CLOUD = new Kind("cloudformation", "*");

  /** What an architecture document demands. */
  public static final Kind BLUEPRINT = new Kind("plumbline.dev", "Blueprint");

  /** The digest of an architecture document. */
  public static final Kind DOCUMENT = new Kind("plumbline.dev", "Document");

  /** What Trivy found in an image, as it writes it. */
  public static final Kind TRIVY_REPORT = new Kind("trivy", "TrivyReport");

  /** The same as an object of a cluster, which Trivy's operator writes. */
  public static final Kind VULNERABILITY_REPORT =
      new Kind("aquasecurity.github.io", "VulnerabilityReport");

  /** Every kind that runs containers, on every platform. */
  public static final Set<Kind> WORKLOADS_ANYWHERE =
      Stream.concat(WORKLOADS.stream(), Stream.of(COMPOSE_SERVICE, TASK_DEFINITION))
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<Kind, Kind> MOVED =
      Map.of(
          new Kind("extensions", "Deployment"), DEPLOYMENT,
          new Kind("extensions", "DaemonSet"), DAEMON_SET,
          new Kind("extensions", "ReplicaSet"), REPLICA_SET,
          new Kind("extensions", "Ingress"), INGRESS,
          new Kind("extensions", "NetworkPolicy"), NETWORK_POLICY,
          new Kind("", "DeploymentConfig"), DEPLOYMENT_CONFIG);

  /** The kind that those two fields of an object name. */
  public static Kind of(String apiVersion, String kind) {
    int slash = apiVersion.indexOf('/');
    Kind written = new Kind(slash < 0 ? "" : apiVersion.substring(0, slash), kind);
    return MOVED.getOrDefault(written, written);
  }

  /** What runs objects of this kind. */
  public Platform platform() {
    if (equals(COMPOSE_SERVICE)) {
      return Platform.COMPOSE;
    }
    if (equals(TASK_DEFINITION)) {
      return Platform.ECS;
    }
    if (group.equals(CLOUD.group)) {
      return Platform.CLOUD;
    }
    if (equals(TRIVY_REPORT)) {
      return Platform.SCAN;
    }
    return equals(BLUEPRINT) || equals(DOCUMENT) ? Platform.DRAWING : Platform.KUBERNETES;
  }

  /** Whether objects of this kind belong to no namespace; kinds nobody knows are namespaced. */
  public boolean isClusterScoped() {
    return ClusterScope.holds(this);
  }

  /** Written out, as is hashCode: what Java makes for a record takes long the first time. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Kind kind && name.equals(kind.name) && group.equals(kind.group);
  }

  @Override
  public int hashCode() {
    return 31 * group.hashCode() + name.hashCode();
  }

  @Override
  public int compareTo(Kind other) {
    int byGroup = group.compareTo(other.group);
    return byGroup != 0 ? byGroup : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return group.isEmpty() ? name : name + "." + group;
  }
}
