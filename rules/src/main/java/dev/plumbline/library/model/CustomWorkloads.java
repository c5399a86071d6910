package dev.plumbline.library.model;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Objects of custom kinds for which an operator makes pods whose labels no manifest shows. */
public final class CustomWorkloads {
  private static final List<String> MARKS = List.of("replicas", "instances", "size", "template");
  private static final Set<String> OWN_GROUPS =
      Set.of("", "apps", "batch", "autoscaling", "policy");

  /** Kinds with a template of something else than pods. */
  private static final Set<String> OTHERS = Set.of("ApplicationSet", "SealedSecret");

  /** Kinds that make pods, and say so in none of those fields. */
  private static final Set<Kind> UNMARKED =
      Set.of(
          new Kind("argoproj.io", "CronWorkflow"),
          new Kind("argoproj.io", "Workflow"),
          new Kind("awx.ansible.com", "AWX"),
          new Kind("elasticsearch.k8s.elastic.co", "Elasticsearch"),
          new Kind("gateway.networking.k8s.io", "Gateway"),
          new Kind("grafana.integreatly.org", "Grafana"),
          new Kind("install.istio.io", "IstioOperator"),
          new Kind("jaegertracing.io", "Jaeger"),
          new Kind("kafka.strimzi.io", "Kafka"),
          new Kind("kibana.k8s.elastic.co", "Kibana"),
          new Kind("kubevirt.io", "VirtualMachineInstance"),
          new Kind("loki.grafana.com", "LokiStack"),
          new Kind("minio.min.io", "Tenant"),
          new Kind("monitoring.coreos.com", "Alertmanager"),
          new Kind("monitoring.coreos.com", "Prometheus"),
          new Kind("monitoring.coreos.com", "PrometheusAgent"),
          new Kind("monitoring.coreos.com", "ThanosRuler"),
          new Kind("opentelemetry.io", "OpenTelemetryCollector"),
          new Kind("postgres-operator.crunchydata.com", "PostgresCluster"),
          new Kind("rabbitmq.com", "RabbitmqCluster"));

  private CustomWorkloads() {}

  /** Which objects of a namespace they are is not known by kind. */
  public static Set<Kind> reads() {
    return Set.of(Kind.ANY);
  }

  /** One of a namespace; in a cluster the pods themselves would be there. */
  public static Optional<Resource> in(String namespace, Inventory inventory) {
    return inventory.world() == World.CLUSTER
        ? Optional.empty()
        : inventory.resources().stream()
            .filter(resource -> resource.namespace().equals(namespace))
            .filter(CustomWorkloads::mayMakePods)
            .min(Comparator.comparing(Resource::key));
  }

  private static boolean mayMakePods(Resource resource) {
    String group = resource.kind().group();
    Node spec = resource.get("spec");
    return !OWN_GROUPS.contains(group)
        && !Kind.WORKLOADS.contains(resource.kind())
        && !OTHERS.contains(resource.kind().name())
        && (group.startsWith("helm.")
            || UNMARKED.contains(resource.kind())
            || MARKS.stream().anyMatch(mark -> spec.get(mark).isPresent()));
  }
}
