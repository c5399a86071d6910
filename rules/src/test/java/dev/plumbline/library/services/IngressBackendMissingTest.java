package dev.plumbline.library.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.Test;

class IngressBackendMissingTest {
  private static final String SERVICE =
      """
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: cart}
      spec:
        %s
      """;

  private static Judged judge(World world, String version, String backend, String more) {
    return Judged.by(
        new IngressBackendMissing(),
        world,
        """
        apiVersion: %s
        kind: Ingress
        metadata: {name: shop}
        spec:
          rules:
          - http:
              paths:
              - backend: %s
        """
                .formatted(version, backend)
            + more);
  }

  private static Judged judge(String backend, String service) {
    return judge(World.CLOSED, "networking.k8s.io/v1", backend, SERVICE.formatted(service));
  }

  @Test
  void aPortIsFoundByNumberAndByName() {
    String ports = "ports: [{name: http, port: 80}]";
    assertThat(judge("{service: {name: cart, port: {number: 80}}}", ports).messages()).isEmpty();
    assertThat(judge("{service: {name: cart, port: {name: http}}}", ports).messages()).isEmpty();
    assertThat(judge("{service: {name: cart, port: {name: web}}}", ports).messages())
        .containsExactly("8: Service \"cart\" has no port \"web\": it has http (80)");
  }

  @Test
  void theOldFieldsAreReadInOldVersionsOnly() {
    String backend = "{serviceName: cart, servicePort: web}";
    String service = SERVICE.formatted("ports: [{name: http, port: 80}]");
    assertThat(judge(World.CLOSED, "extensions/v1beta1", backend, service).messages())
        .containsExactly("8: Service \"cart\" has no port \"web\": it has http (80)");
    assertThat(judge(World.CLOSED, "networking.k8s.io/v1", backend, service).messages())
        .containsExactly(
            "8: the backend names neither a service nor a resource:"
                + " serviceName is no field of networking.k8s.io/v1");
  }

  @Test
  void anExternalNameNeedsNoPortAndAnAnnotationNoService() {
    assertThat(
            judge("{service: {name: cart, port: {number: 80}}}", "type: ExternalName").messages())
        .isEmpty();
    assertThat(judge("{service: {name: ssl, port: {name: use-annotation}}}", "").messages())
        .isEmpty();
    assertThat(judge("{resource: {kind: Bucket, name: static}}", "").messages()).isEmpty();
  }

  @Test
  void aServiceThatIsNotHereMayBeElsewhere() {
    String backend = "{service: {name: cart, port: {number: 80}}}";
    assertThat(judge(World.OPEN, "networking.k8s.io/v1", backend, "").reasons())
        .containsExactly("Service \"cart\" of namespace \"default\" is not in the input");
    assertThat(judge(World.CLOSED, "networking.k8s.io/v1", backend, "").severities())
        .containsExactly(Severity.HIGH);
    assertThat(judge(World.CLUSTER, "networking.k8s.io/v1", backend, "").severities())
        .containsExactly(Severity.LOW);
  }

  @Test
  void anOperatorMayMakeTheService() {
    String kafka =
        """
        ---
        apiVersion: kafka.strimzi.io/v1beta2
        kind: Kafka
        metadata: {name: events}
        """;
    Judged judged =
        judge(
            World.CLOSED,
            "networking.k8s.io/v1",
            "{service: {name: events-bootstrap, port: {number: 80}}}",
            kafka);
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons())
        .containsExactly(
            "there is no Service \"events-bootstrap\", but Kafka \"events\" may make it");
  }
}
