package dev.plumbline.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlueprintObjectTest {
  private static final String SERVICES =
      """
      apiVersion: plumbline.dev/v1
      kind: Blueprint
      metadata: {name: house}
      spec:
        requirements:
        - id: HOUSE-1
          title: TLS ends at the proxy, data lies on a volume
          objects:
          - {kind: ComposeService, name: proxy, fields: {command: {includes: "--edge.tls=true"}}}
          - {kind: ComposeService, name: db, fields: {volumes: {includes: "db:/var/lib/db"}}}
      ---
      services:
        proxy:
          image: proxy:1
          command:
          - --ping=true
          - %s
        proxy2:
          image: proxy:1
        db:
          image: db:1
          volumes:
          - %s
      """;

  @Test
  void aServiceThatDiffersIsSaidOnceAtTheItemThatWasMeant() {
    assertThat(
            Judged.by(
                    new BlueprintObject(),
                    SERVICES.formatted("--edge.tls=false", "/srv:/var/lib/db"))
                .messages())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("17: command of ComposeService proxy is"),
            second -> assertThat(second).startsWith("23: volumes of ComposeService db is"));
  }

  @Test
  void anItemThatIsUnlikeAnyIsMissingFromTheList() {
    assertThat(
            Judged.by(new BlueprintObject(), SERVICES.formatted("--log", "db:/var/lib/db"))
                .messages())
        .singleElement()
        .asString()
        .startsWith("15: ");
  }

  @Test
  void whatIsAsDescribedIsNotReported() {
    assertThat(
            Judged.by(
                    new BlueprintObject(), SERVICES.formatted("--edge.tls=true", "db:/var/lib/db"))
                .messages())
        .isEmpty();
  }

  @Test
  void inAnOpenWorldANamespaceMayHaveItsQuotaElsewhere() {
    Judged judged =
        Judged.by(
            new BlueprintObject(),
            World.OPEN,
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: house}
            spec:
              requirements:
              - id: HOUSE-1
                title: Every namespace has a quota
                objects: [{kind: ResourceQuota, everyNamespace: true}]
            ---
            apiVersion: v1
            kind: Namespace
            metadata: {name: wiki}
            """);
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons())
        .containsExactly("namespace wiki has no ResourceQuota in the manifests given (HOUSE-1)");
  }

  private static List<String> said(String expected, String type) {
    return Judged.by(
            new BlueprintObject(),
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              requirements:
              - id: SHOP-1
                title: Services are as drawn
                objects: [{kind: Service, fields: {spec.type: EXPECTED}}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: cart}
            spec: {TYPE}
            """
                .replace("EXPECTED", expected)
                .replace("TYPE", type))
        .messages();
  }

  @Test
  void aFieldMatchesAnyOfSeveralPatterns() {
    assertThat(said("{matches: [Node*, Cluster*]}", "type: ClusterIP")).isEmpty();
    assertThat(said("{matches: [Node*, Cluster*]}", "type: LoadBalancer"))
        .containsExactly(
            "13: spec.type of Service default/cart is LoadBalancer, the document says Node* or"
                + " Cluster* (SHOP-1)");
  }

  @Test
  void aFieldThatMustNotMatchMayBeMissing() {
    assertThat(said("{not: [Node*, Load*]}", "selector: {}")).isEmpty();
    assertThat(said("{not: [Node*, Load*]}", "type: LoadBalancer"))
        .containsExactly(
            "13: spec.type of Service default/cart is LoadBalancer, the document says not Node*,"
                + " Load* (SHOP-1)");
  }
}
