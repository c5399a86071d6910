package dev.plumbline.blueprint;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
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
        .reads(Kind.SECRET)
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
              - {id: SHOP-1, title: Passwords come from Secrets, component: cart, secretEnvironment: [PASSWORD, KEY]}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: whole}
            data: {KEY: ""}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                spec:
                  containers:
                  - name: cart
                    envFrom: [{secretRef: {name: whole}}]
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
                .ifPresent(
                    c -> {
                      for (Node name : Texts.nodes(demand)) {
                        hold(name, workload, c, site, breaches);
                      }
                    }));
  }

  private static void hold(
      Node wanted, Resource workload, Container container, Site site, Breaches breaches) {
    String name = wanted.scalar();
    Optional<Node> variable =
        container.node().get("env").items().stream()
            .filter(item -> item.get("name").scalar().equals(name))
            .findFirst();
    if (variable.isEmpty()) {
      holdWhole(wanted, workload, container, site, breaches);
    } else if (variable.get().at("valueFrom", "secretKeyRef").isMissing()) {
      Node value = variable.get().get("value");
      Node source = variable.get().get("valueFrom");
      breaches.at(
          value.isPresent() ? value : source.fields().stream().findFirst().orElse(source),
          "%s of container \"%s\" %sdoes not come from a secret",
          name,
          container.name(),
          value.isPresent() ? "is a literal and " : "");
    }
  }

  /** Where no variable has the name, a Secret taken as a whole may have it. */
  private static void holdWhole(
      Node wanted, Resource workload, Container container, Site site, Breaches breaches) {
    boolean isUnseen = false;
    for (Node source : container.node().get("envFrom").items()) {
      String prefix = source.get("prefix").text();
      String secret = source.at("secretRef", "name").text();
      Optional<Resource> found =
          site.inventory().find(new ResourceKey(Kind.SECRET, workload.namespace(), secret));
      boolean isPrefixed = wanted.scalar().startsWith(prefix);
      String key = isPrefixed ? wanted.scalar().substring(prefix.length()) : "";
      if (found.filter(one -> has(one, key)).isPresent()) {
        return;
      }
      isUnseen |= isPrefixed && !secret.isEmpty() && found.isEmpty();
    }
    if (isUnseen) {
      breaches.unknown(wanted, "a Secret that is not here may hold %s", wanted.scalar());
    } else {
      breaches.at(
          container.node().get("env"),
          "container \"%s\" takes no variable %s from a secret",
          container.name(),
          wanted.scalar());
    }
  }

  private static boolean has(Resource secret, String key) {
    return secret.root().at("data", key).isPresent()
        || secret.root().at("stringData", key).isPresent();
  }
}
