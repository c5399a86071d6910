package dev.plumbline.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.blueprint.DrawnEdge.State;
import dev.plumbline.library.Judged;
import dev.plumbline.reach.Direction;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.source.ManifestReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawnNetworkTest {
  private static final String PODS =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web, labels: {app: web}}
      spec: {containers: [{name: web, ports: [{containerPort: 80}]}]}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: cart, labels: {app: cart}}
      spec: {containers: [{name: cart, ports: [{containerPort: 8080}]}]}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: db, labels: {app: db}}
      spec: {containers: [{name: db, ports: [{containerPort: 5432}]}]}
      ---
      """;

  private static final String CART_TO_DB =
      """
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: db}
      spec:
        podSelector: {matchLabels: {app: db}}
        ingress:
        - from: [{podSelector: {matchLabels: {app: cart}}}]
          ports: [{port: 5432}]
      ---
      """;

  private static DrawnNetwork drawn(String manifests, String connections) {
    return DrawnNetwork.of(
        ManifestReader.withDefaults()
            .readText("all.yaml", manifests + blueprint(connections))
            .inventory(World.CLOSED));
  }

  private static String blueprint(String connections) {
    return """
    apiVersion: plumbline.dev/v1
    kind: Blueprint
    metadata: {name: shop}
    spec:
      components: {web: {}, cart: {}, db: {}, mesh: {elsewhere: true, labels: {app: mesh}}}
      requirements:
      - {id: SHOP-1, title: Who talks to whom, connections: %s}
    """
        .formatted(connections);
  }

  private static List<String> states(String manifests, String connections) {
    return drawn(manifests, connections).edges().stream()
        .map(
            edge ->
                "%s %s -> %s %s line %d"
                    .formatted(
                        edge.state(),
                        Wiring.name(edge.source()),
                        Wiring.name(edge.destination()),
                        edge.ports(),
                        edge.place().get().location().line()))
        .toList();
  }

  @Test
  void whatIsDrawnAndLetThroughIsDocumented() {
    assertThat(states(PODS + CART_TO_DB, "{allowed: [{from: cart, to: db, port: 5432}]}"))
        .containsExactly("DOCUMENTED cart -> db TCP 5432 line 31");
  }

  @Test
  void whatIsDrawnAndNotLetThroughIsBlockedWhereThePolicyDecides() {
    assertThat(states(PODS + CART_TO_DB, "{allowed: [{from: web, to: db, port: 5432}]}"))
        .containsExactly("BLOCKED web -> db TCP 5432 line 22");
  }

  @Test
  void whatIsDrawnToAPortOnWhichNobodyListensIsBlockedThere() {
    assertThat(states(PODS, "{allowed: [{from: web, to: cart, ports: [8080, 9090]}]}"))
        .containsExactly(
            "BLOCKED web -> cart TCP 9090 line 9", "DOCUMENTED web -> cart TCP 8080 line 22");
  }

  @Test
  void whatIsDeniedAndLetThroughIsForbidden() {
    assertThat(states(PODS + CART_TO_DB, "{denied: [{from: [cart, web], to: db}]}"))
        .containsExactly(
            "FORBIDDEN cart -> db TCP 5432 line 22", "CLOSED web -> db every port line 31");
  }

  @Test
  void whatIsNotDrawnIsUndocumentedOnlyWhereNothingElseMayBe() {
    String drawn = "allowed: [{from: web, to: cart, port: 8080}]";
    assertThat(states(PODS + CART_TO_DB, "{" + drawn + "}")).hasSize(1);
    assertThat(states(PODS + CART_TO_DB, "{" + drawn + ", nothingElse: {to: db}}"))
        .containsExactly(
            "DOCUMENTED web -> cart TCP 8080 line 31", "UNDOCUMENTED cart -> db TCP 5432 line 22");
  }

  @Test
  void whatOneSideAloneLetsThroughSaysSo() {
    String silent =
        """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: cart}
        spec: {podSelector: {matchLabels: {app: cart}}, policyTypes: [Egress]}
        ---
        """;
    assertThat(
            drawn(PODS + CART_TO_DB + silent, "{denied: [{from: cart, to: db, side: ingress}]}")
                .edges())
        .singleElement()
        .satisfies(edge -> assertThat(edge.state()).isEqualTo(State.FORBIDDEN))
        .satisfies(edge -> assertThat(edge.side()).contains(Direction.INGRESS));
  }

  @Test
  void whatNoManifestTellsIsUnknown() {
    String named =
        """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: cart}
        spec:
          podSelector: {matchLabels: {app: cart}}
          policyTypes: [Egress]
          egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}]
        ---
        """;
    assertThat(states(PODS + named, "{allowed: [{from: cart, to: db, port: 5432}]}"))
        .containsExactly("UNKNOWN cart -> db TCP 5432 line 30");
    assertThat(states(PODS + named, "{denied: [{from: cart, to: db}]}"))
        .containsExactly("UNKNOWN cart -> db every port line 30");
  }

  @Test
  void podsThatOthersDeclareBelongToTheNetwork() {
    DrawnNetwork network = drawn(PODS, "{allowed: [{from: mesh, to: cart}]}");
    assertThat(network.edges())
        .singleElement()
        .satisfies(edge -> assertThat(Wiring.name(edge.source())).isEqualTo("mesh"));
    assertThat(network.inventory().resources()).hasSize(5);
  }

  @Test
  void withoutABlueprintNothingIsDrawn() {
    DrawnNetwork network =
        DrawnNetwork.of(
            ManifestReader.withDefaults().readText("all.yaml", PODS).inventory(World.CLOSED));
    assertThat(network.edges()).isEmpty();
    assertThat(network.isDrawn()).isFalse();
  }

  /** The drawing and the finding are one answer. */
  @Test
  void everyPlaceThatIsNotAsDrawnIsThatOfAFinding() {
    String connections =
        "{allowed: [{from: web, to: db, port: 5432}], denied: [{from: web, to: cart}],"
            + " nothingElse: {to: db}}";
    Judged judged =
        Judged.by(new BlueprintConnection(), PODS + CART_TO_DB + blueprint(connections));
    List<String> lines = judged.messages().stream().map(one -> one.split(":", 2)[0]).toList();
    assertThat(drawn(PODS + CART_TO_DB, connections).edges())
        .extracting(edge -> String.valueOf(edge.place().get().location().line()))
        .hasSize(3)
        .containsExactlyInAnyOrderElementsOf(lines);
  }
}
