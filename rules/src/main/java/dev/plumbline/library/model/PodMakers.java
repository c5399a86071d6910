package dev.plumbline.library.model;

import static java.util.Map.entry;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Kind;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Custom kinds for which an operator makes pods, with labels that no manifest shows. */
public final class PodMakers {
  private static final Set<Kind> KINDS =
      Map.ofEntries(
              entry("acid.zalan.do", Set.of("postgresql")),
              entry("apps.kruise.io", Set.of("CloneSet", "DaemonSet", "StatefulSet")),
              entry("argoproj.io", Set.of("CronWorkflow", "Rollout", "Workflow")),
              entry("databases.spotahome.com", Set.of("RedisFailover")),
              entry("elasticsearch.k8s.elastic.co", Set.of("Elasticsearch")),
              entry("gateway.networking.k8s.io", Set.of("Gateway")),
              entry("grafana.integreatly.org", Set.of("Grafana")),
              entry("helm.cattle.io", Set.of("HelmChart")),
              entry("helm.toolkit.fluxcd.io", Set.of("HelmRelease")),
              entry("install.istio.io", Set.of("IstioOperator")),
              entry("jaegertracing.io", Set.of("Jaeger")),
              entry("k8s.keycloak.org", Set.of("Keycloak")),
              entry(
                  "kafka.strimzi.io",
                  Set.of("Kafka", "KafkaBridge", "KafkaConnect", "KafkaMirrorMaker2")),
              entry("kibana.k8s.elastic.co", Set.of("Kibana")),
              entry("kubevirt.io", Set.of("VirtualMachine", "VirtualMachineInstance")),
              entry("loki.grafana.com", Set.of("LokiStack")),
              entry("minio.min.io", Set.of("Tenant")),
              entry("mongodbcommunity.mongodb.com", Set.of("MongoDBCommunity")),
              entry(
                  "monitoring.coreos.com",
                  Set.of("Alertmanager", "Prometheus", "PrometheusAgent", "ThanosRuler")),
              entry("mysql.oracle.com", Set.of("InnoDBCluster")),
              entry("opentelemetry.io", Set.of("OpenTelemetryCollector")),
              entry("postgres-operator.crunchydata.com", Set.of("PostgresCluster")),
              entry("postgresql.cnpg.io", Set.of("Cluster", "Pooler")),
              entry("rabbitmq.com", Set.of("RabbitmqCluster")),
              entry("serving.knative.dev", Set.of("Service")))
          .entrySet()
          .stream()
          .flatMap(group -> group.getValue().stream().map(name -> new Kind(group.getKey(), name)))
          .collect(Collectors.toUnmodifiableSet());

  private PodMakers() {}

  /** What a rule has to read to ask {@link PodMakers}. */
  public static Set<Kind> kinds() {
    Set<Kind> kinds = new HashSet<>(KINDS);
    kinds.addAll(PodCreators.KINDS);
    return kinds;
  }

  /**
   * Which pods of a namespace no manifest shows: those an operator makes, those that a program
   * with the permission creates, and the control plane's. In a cluster they are there.
   */
  public static Optional<String> in(String namespace, Inventory inventory) {
    if (inventory.world() == World.CLUSTER) {
      return Optional.empty();
    }
    if (namespace.equals("kube-system")) {
      return Optional.of("the static pods of kube-system");
    }
    return KINDS.stream()
        .sorted()
        .flatMap(kind -> inventory.all(kind).stream())
        .filter(maker -> maker.namespace().equals(namespace))
        .findFirst()
        .map(maker -> "the pods of " + maker.kind() + " \"" + maker.name() + "\"")
        .or(
            () ->
                PodCreators.in(namespace, inventory)
                    .map(role -> "pods that " + role + " allows to create"));
  }
}
