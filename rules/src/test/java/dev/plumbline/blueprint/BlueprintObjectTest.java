package dev.plumbline.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
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
}
