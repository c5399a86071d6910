package dev.plumbline.reports;

import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.RequirementState;
import dev.plumbline.evaluate.Scope;
import dev.plumbline.history.History;
import dev.plumbline.profile.Profile;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.source.ManifestReader;
import java.util.List;

/** Reports on manifests that talk to each other. */
final class Connected {
  /** Of a shop whose manifests differ from its drawing in every way. */
  static final String SHOP =
      """
      apiVersion: plumbline.dev/v1
      kind: Blueprint
      metadata: {name: shop}
      spec:
        components: {web: {}, cart: {}, db: {}, mail: {}}
        requirements:
        - id: SHOP-1
          title: Who asks whom
          connections:
            allowed:
            - {from: web, to: cart, port: 8080}
            - {from: cart, to: db, port: 5432}
            - {from: cart, to: mail, port: 25}
        - id: SHOP-2
          title: Nobody but the cart asks the database
          connections:
            denied: [{from: web, to: db}, {from: mail, to: db}]
            nothingElse: {to: db}
      ---
      """
          + pod("web", 80)
          + pod("cart", 8080)
          + pod("db", 5432)
          + pod("mail", 25)
          + pod("audit", 90)
          + policy("db", "web, mail, audit", 5432)
          + policy("mail", "cart", 2525)
          + """
          apiVersion: networking.k8s.io/v1
          kind: NetworkPolicy
          metadata: {name: mail-out, namespace: shop}
          spec:
            podSelector: {matchLabels: {app: mail}}
            policyTypes: [Egress]
            egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}]
          ---
          """;

  private Connected() {}

  static String pod(String name, int port) {
    return """
    apiVersion: v1
    kind: Pod
    metadata: {name: %1$s, namespace: shop, labels: {app: %1$s}}
    spec: {containers: [{name: %1$s, ports: [{containerPort: %2$d}]}]}
    ---
    """
        .formatted(name, port);
  }

  private static String policy(String name, String callers, int port) {
    return """
    apiVersion: networking.k8s.io/v1
    kind: NetworkPolicy
    metadata: {name: %1$s, namespace: shop}
    spec:
      podSelector: {matchLabels: {app: %1$s}}
      ingress:
      - from: [{podSelector: {matchExpressions: [{key: app, operator: In, values: [%2$s]}]}}]
        ports: [{port: %3$d}]
    ---
    """
        .formatted(name, callers, port);
  }

  static Scope scope(String environment, String build, String manifests) {
    Inventory inventory =
        ManifestReader.withDefaults().readText("k8s/shop.yaml", manifests).inventory(World.CLOSED);
    return new Scope(environment, build, inventory, inventory.resources());
  }

  /** Nothing found, in those scopes. */
  static Report report(Scope... scopes) {
    return report(List.of(), scopes);
  }

  private static Report report(List<RequirementState> facts, Scope... scopes) {
    return new Report(
        Profile.DEFAULT,
        Sample.DAY,
        List.of(),
        List.of(Sample.EXPOSED),
        new KubernetesVersion(1, 34),
        scopes.length,
        1,
        List.of(),
        List.of(),
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        facts,
        List.of(),
        List.of(scopes),
        History.NONE);
  }

  /** The shop, with what its facts come to. */
  static Report shop() {
    return report(List.of(fact("SHOP-1"), fact("SHOP-2")), scope("", "", SHOP));
  }

  private static RequirementState fact(String id) {
    return new RequirementState(
        "k8s/shop.yaml", id, "Fact " + id, "", RequirementState.State.HELD, "", List.of(), 0);
  }
}
