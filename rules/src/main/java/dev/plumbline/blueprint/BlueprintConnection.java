package dev.plumbline.blueprint;

import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.Explanation;
import dev.plumbline.reach.Outcome;
import dev.plumbline.reach.PortSet;
import dev.plumbline.resource.Node;
import dev.plumbline.rule.RuleSpec;

/** Somebody reaches whom he must not, or does not reach whom he has to. */
public final class BlueprintConnection extends Demand {
  public BlueprintConnection() {
    super("blueprint-connection", "connections");
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .title("Who reaches whom is not what the blueprint draws")
        .rationale(
            """
            The network diagram is the part of a document that an attacker meets first. What counts
            is which connections all policies together let through, not what one of them says.
            """)
        .remediation(
            """
            Change the policy at that line, so that the connections the document draws are let
            through and no others; `plumbline reach --from A --to B --port P` explains any of them.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}, db: {}}
              requirements:
              - id: SHOP-1
                title: The cart asks the database
                connections:
                  allowed: [{from: cart, to: db, port: 5432}]
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec: {template: {metadata: {labels: {app: cart}}, spec: {containers: [{name: cart}]}}}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec: {template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db}]}}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: db}
            spec:
              podSelector: {matchLabels: {app: db}}
              ingress:
              - from: [{podSelector: {matchLabels: {app: cart}}}]
                ports:
                - port: 3306 # finding: cart must reach db on TCP 5432 and does not (SHOP-1)
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}, db: {}}
              requirements:
              - id: SHOP-1
                title: The cart asks the database
                connections:
                  allowed: [{from: cart, to: db, port: 5432}]
                  nothingElse: {to: db}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec: {template: {metadata: {labels: {app: cart}}, spec: {containers: [{name: cart}]}}}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec: {template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db}]}}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: db}
            spec:
              podSelector: {matchLabels: {app: db}}
              ingress:
              - from: [{podSelector: {matchLabels: {app: cart}}}]
                ports: [{port: 5432}]
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/network-policies/")
        .build();
  }

  @Override
  void hold(Node demand, Requirement requirement, Site site, Breaches breaches) {
    Wiring wiring = new Wiring(site);
    for (Edge edge : Edge.of(demand.get("allowed"))) {
      for (Endpoint from : wiring.endpoints(edge.from())) {
        for (Endpoint to : wiring.endpoints(edge.to())) {
          for (int port : wiring.listening().ports(edge, from, to)) {
            mustReach(from, to, port, edge, wiring, breaches);
          }
        }
      }
    }
    for (Edge edge : Edge.of(demand.get("denied"))) {
      for (Endpoint from : wiring.endpoints(edge.from())) {
        for (Endpoint to : wiring.endpoints(edge.to())) {
          mustNotReach(from, to, edge, wiring, breaches);
        }
      }
    }
    Node sealed = demand.get("nothingElse");
    wiring
        .endpoints(Texts.of(sealed.get("to")))
        .forEach(to -> NothingElse.hold(Direction.INGRESS, to, site, wiring, breaches));
    wiring
        .endpoints(Texts.of(sealed.get("from")))
        .forEach(from -> NothingElse.hold(Direction.EGRESS, from, site, wiring, breaches));
  }

  private static void mustReach(
      Endpoint from, Endpoint to, int port, Edge edge, Wiring wiring, Breaches breaches) {
    Explanation answer = wiring.explain(from, to, edge.protocol(), port);
    String names =
        "%s must reach %s on %s %d"
            .formatted(Wiring.name(from), Wiring.name(to), edge.protocol(), port);
    switch (answer.verdict()) {
      case DENIED -> breaches.at(wiring.obstacle(answer), "%s and does not", names);
      case UNKNOWN -> breaches.unknown(edge.node(), "whether it does is not known: %s", names);
      case ALLOWED ->
          wiring
              .listening()
              .deafness(to, edge.protocol(), port)
              .ifPresent(
                  declared ->
                      breaches.at(declared, "%s, which listens on %s", names, declared.scalar()));
    }
  }

  private static void mustNotReach(
      Endpoint from, Endpoint to, Edge edge, Wiring wiring, Breaches breaches) {
    Outcome outcome = edge.letThrough(from, to, wiring.reachability());
    PortSet open = outcome.allowed();
    if (!open.isEmpty()) {
      breaches.at(
          wiring.opening(wiring.explain(from, to, open), edge.sides(), !edge.ports().isEmpty()),
          "%s must not reach %s and does on %s",
          Wiring.name(from),
          Wiring.name(to),
          open);
    } else if (!outcome.isDenied()) {
      breaches.unknown(
          edge.node(), "whether %s reaches %s is not known", Wiring.name(from), Wiring.name(to));
    }
  }
}
