package dev.plumbline.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import org.junit.jupiter.api.Test;

class ElsewhereTest {
  private static final String SITE =
      """
      apiVersion: plumbline.dev/v1
      kind: Blueprint
      metadata: {name: shop}
      spec:
        components:
          proxy: {elsewhere: true, kind: Deployment, namespace: edge, labels: {app: proxy}}
          cart: {kind: Deployment}
        requirements:
        - id: SHOP-1
          title: The proxy alone calls the cart
          component: proxy
          connections:
            allowed: [{from: proxy, to: cart}]
            nothingElse: {to: cart}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: cart, namespace: shop}
      spec:
        template:
          metadata: {labels: {app: cart}}
          spec: {containers: [{name: cart, ports: [{containerPort: 8080}]}]}
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: cart, namespace: shop}
      spec:
        podSelector: {matchLabels: {app: cart}}
        ingress:
        - from:
          - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: edge}}
            podSelector: {matchLabels: {app: proxy}}
          ports: [{port: 8080}]
      """;

  @Test
  void podsThatOthersDeclareAreWhatTheBlueprintSaysOfThem() {
    assertThat(Judged.by(new BlueprintConnection(), SITE).messages()).isEmpty();
  }

  @Test
  void aPolicyForOtherLabelsDoesNotLetThemIn() {
    assertThat(
            Judged.by(
                    new BlueprintConnection(),
                    SITE.replace(
                        "podSelector: {matchLabels: {app: proxy",
                        "podSelector: {matchLabels: {app: web"))
                .messages())
        .containsExactly("32: proxy must reach cart on TCP 8080 and does not (SHOP-1)");
  }

  @Test
  void nobodyHasToDeclareThemHere() {
    assertThat(Judged.by(new BlueprintMissingComponent(), SITE).messages()).isEmpty();
  }

  @Test
  void anEdgeWithoutPortIsHeldByAnyPortThatThePodsDeclare() {
    String twoPorts =
        SITE.replace("[{containerPort: 8080}]", "[{containerPort: 9000}, {containerPort: 8080}]");
    assertThat(Judged.by(new BlueprintConnection(), twoPorts).messages()).isEmpty();
    assertThat(
            Judged.by(new BlueprintConnection(), SITE.replace("port: 8080", "port: 8081"))
                .messages())
        .containsExactly("33: proxy must reach cart on TCP 8080 and does not (SHOP-1)");
  }

  @Test
  void whomOneLineLetsInIsSaidOnce() {
    String others =
        """
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: NAME, namespace: shop}
        spec: {containers: [{name: NAME}]}
        """;
    String open =
        SITE.substring(0, SITE.lastIndexOf("---\n"))
            + others.replace("NAME", "one")
            + others.replace("NAME", "two");
    assertThat(Judged.by(new BlueprintConnection(), open).messages())
        .containsExactly(
            "18: cart lets in one, two and 2 others on every port, which the document does not draw"
                + " (SHOP-1)");
  }
}
