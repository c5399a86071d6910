package dev.plumbline.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlueprintEntryPointsTest {
  private static Judged judged(String service, String ports) {
    return Judged.by(
        new BlueprintEntryPoints(),
        """
        apiVersion: plumbline.dev/v1
        kind: Blueprint
        metadata: {name: house}
        spec:
          components: {proxy: {}, wiki: {}}
          requirements: [{id: HOUSE-1, title: One door, entryPoints: proxy}]
        ---
        services:
          %s:
            image: app:1
            ports: [%s]
        """
            .formatted(service, ports));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"8080:80\"", "\"80\"", "\"0.0.0.0:8080:80\"", "{target: 80, published: 8080}"})
  void aPublishedPortOfAnotherServiceIsADoor(String port) {
    assertThat(judged("wiki", port).messages()).hasSize(1);
    assertThat(judged("proxy", port).messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"127.0.0.1:8080:80\"",
        "\"[::1]:8080:80\"",
        "{target: 80, published: 8080, host_ip: 127.0.0.1}"
      })
  void aPortForTheHostItselfIsNone(String port) {
    assertThat(judged("wiki", port).messages()).isEmpty();
  }

  @Test
  void aServiceThatLeadsToTheDoorMayBeOpenInItsNamespaceOnly() {
    String manifests =
        """
        apiVersion: plumbline.dev/v1
        kind: Blueprint
        metadata: {name: house}
        spec:
          components: {proxy: {}}
          requirements: [{id: HOUSE-1, title: One door, entryPoints: proxy}]
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: proxy, namespace: edge}
        spec:
          template:
            metadata: {labels: {app: proxy}}
            spec: {containers: [{name: proxy}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: proxy, namespace: %s}
        spec: {type: LoadBalancer, selector: {app: proxy}}
        """;
    BlueprintEntryPoints rule = new BlueprintEntryPoints();
    assertThat(Judged.by(rule, manifests.formatted("edge")).messages()).isEmpty();
    assertThat(Judged.by(rule, manifests.formatted("shop")).messages()).hasSize(1);
  }
}
