package dev.plumbline.reach;

import static dev.plumbline.reach.Reached.PODS;
import static dev.plumbline.reach.Reached.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.Inventory.World;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is open to those outside. */
class ExposureTest {
  private static final String SERVICE =
      """
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: b, namespace: x}
      spec: {type: %s, selector: {app: b}, ports: [{name: http, port: 80, targetPort: web}]}
      ---
      """;

  private static List<Exposure> exposures(String... manifests) {
    return Exposure.of(Reached.inventory(World.CLOSED, manifests)).stream()
        .filter(Exposure::isToInternet)
        .toList();
  }

  private static List<String> exposed(String... manifests) {
    return exposures(manifests).stream().map(Exposure::toString).toList();
  }

  @Test
  @DisplayName("S-55: a Service with a port of nodes exposes its pods, clients' addresses are lost")
  void servicesExposeTheirPods() {
    assertThat(exposed(PODS + SERVICE.formatted("LoadBalancer") + policy("p", "ingress: [{}]")))
        .containsExactly(
            "0.0.0.0/0 -> x/b[Pod] TCP 8080 by Service x/b",
            "::/0 -> x/b[Pod] TCP 8080 by Service x/b");
    assertThat(exposures(PODS + SERVICE.formatted("NodePort") + policy("p", "ingress: [{}]")))
        .hasSize(2)
        .allMatch(Exposure::sourceRewritten);
    String local = SERVICE.formatted("NodePort, externalTrafficPolicy: Local");
    assertThat(exposures(PODS + local + policy("p", "ingress: [{}]")))
        .hasSize(2)
        .noneMatch(Exposure::sourceRewritten);
    assertThat(exposed(PODS + SERVICE.formatted("ClusterIP") + policy("p", "ingress: [{}]")))
        .isEmpty();
  }

  @Test
  void whatPoliciesKeepClosedIsNotExposed() {
    String service = PODS + SERVICE.formatted("LoadBalancer");
    assertThat(exposed(service + policy("p", "ingress: []"))).isEmpty();
    String some =
        "ingress: [{from: [{ipBlock: {cidr: 8.0.0.0/8}}, {ipBlock: {cidr: 10.0.0.0/8}}]}]";
    assertThat(exposed(service + policy("p", some)))
        .containsExactly("8.0.0.0/8 -> x/b[Pod] TCP 8080 by Service x/b");
  }

  @Test
  void rangesOfABalancerAreTheAddressesThatGetIn() {
    String ranges = "LoadBalancer, loadBalancerSourceRanges: [9.0.0.0/8]";
    assertThat(exposed(PODS + SERVICE.formatted(ranges) + policy("p", "ingress: [{}]")))
        .containsExactly("9.0.0.0/8 -> x/b[Pod] TCP 8080 by Service x/b");
  }

  @Test
  void ingressesAndRoutesExposeThroughTheirController() {
    String ways =
        """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: i, namespace: x}
        spec:
          rules:
          - http: {paths: [{path: /, backend: {service: {name: b, port: {number: 80}}}}]}
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: {name: h, namespace: "y"}
        spec: {rules: [{backendRefs: [{name: b, namespace: x, port: 80}]}]}
        ---
        apiVersion: route.openshift.io/v1
        kind: Route
        metadata: {name: r, namespace: x}
        spec: {to: {kind: Service, name: b}, port: {targetPort: http}}
        ---
        """;
    String service = PODS + SERVICE.formatted("ClusterIP");
    assertThat(exposed(service + ways + policy("p", "ingress: [{}]")))
        .containsExactly(
            "the ingress controller -> x/b[Pod] TCP 8080 by HTTPRoute y/h",
            "the ingress controller -> x/b[Pod] TCP 8080 by Ingress x/i",
            "the ingress controller -> x/b[Pod] TCP 8080 by Route x/r");
    assertThat(exposed(service + ways.replace("number: 80", "number: 81"))).hasSize(2);
  }

  @Test
  void portsOfNodesAreDirectWays() {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: e, namespace: x}
        spec: {containers: [{name: e, ports: [{containerPort: 90, hostPort: 9000}, {containerPort: 91}]}]}
        """;
    assertThat(exposed(pod))
        .containsExactly(
            "0.0.0.0/0 -> x/e[Pod] TCP 90 by Pod x/e", "::/0 -> x/e[Pod] TCP 90 by Pod x/e");
  }

  @Test
  void whatAnyNamespaceReachesIsExposedToo() {
    List<Exposure> all =
        Exposure.of(Reached.inventory(World.CLOSED, PODS, policy("p", "ingress: []")));
    assertThat(all.stream().map(Exposure::toString))
        .containsExactly("any pod of another namespace -> y/a[Pod] every port");
  }
}
