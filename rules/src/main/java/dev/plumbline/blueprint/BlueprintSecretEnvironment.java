package dev.plumbline.blueprint;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Node;
import dev.plumbline.rule.RuleSpec;
import java.util.Optional;

/** A variable that has to come from a Secret does not. */
public final class BlueprintSecretEnvironment extends Demand {
  public BlueprintSecretEnvironment() {
    super("blueprint-secret-environment", "secretEnvironment");
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .title("A variable of a component does not come from a secret as the blueprint says")
        .rationale(
            """
            The document promises that the value is kept by whatever keeps secrets. Written in the manifest it
            is in the repository, for everybody who reads it and for ever.
            """)
        .remediation(
            """
            Take the value by reference: `valueFrom.secretKeyRef`; in ECS, list it below `secrets`.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - {id: SHOP-1, title: Passwords come from Secrets, component: cart, secretEnvironment: [PASSWORD]}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                spec:
                  containers:
                  - name: cart
                    env:
                    - name: PASSWORD
                      value: changeit # finding: PASSWORD of container "cart" is a literal and does not come from a secret (SHOP-1)
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - {id: SHOP-1, title: Passwords come from Secrets, component: cart, secretEnvironment: [PASSWORD]}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                spec:
                  containers:
                  - name: cart
                    env:
                    - name: PASSWORD
                      valueFrom: {secretKeyRef: {name: cart, key: password}}
            """)
        .reference("https://kubernetes.io/docs/concepts/configuration/secret/")
        .build();
  }

  @Override
  void hold(Node demand, Requirement requirement, Site site, Breaches breaches) {
    site.each(
        requirement,
        (component, workload) ->
            component
                .container(workload)
                .ifPresent(c -> Texts.of(demand).forEach(name -> hold(name, c, breaches))));
  }

  private static void hold(String name, Container container, Breaches breaches) {
    Optional<Node> variable =
        container.node().get("env").items().stream()
            .filter(item -> item.get("name").scalar().equals(name))
            .findFirst();
    if (variable.isEmpty()) {
      breaches.at(
          container.node().get("env"),
          "container \"%s\" takes no variable %s from a secret",
          container.name(),
          name);
    } else if (variable.get().at("valueFrom", "secretKeyRef").isMissing()) {
      Node value = variable.get().get("value");
      breaches.at(
          value.isPresent() ? value : variable.get().get("valueFrom"),
          "%s of container \"%s\" %sdoes not come from a secret",
          name,
          container.name(),
          value.isPresent() ? "is a literal and " : "");
    }
  }
}
