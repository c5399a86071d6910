package dev.plumbline.blueprint;

import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Quantity;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.RuleSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Another size of storage than the document gives. */
public final class BlueprintStorage extends Demand {
  public BlueprintStorage() {
    super("blueprint-storage", "storage");
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .title("A component does not have the storage of the blueprint")
        .rationale(
            """
            A claim that is smaller than planned fills up early, one that is larger is paid for, and most
            storage classes cannot make either smaller again.
            """)
        .remediation(
            """
            Claim what the document gives, in the volume claim template or in the claim that the pods mount.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - {id: SHOP-1, title: The cart keeps 10Gi, component: cart, storage: 10Gi}
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: data}
            spec:
              resources:
                requests:
                  storage: 5Gi # finding: cart claims storage 5Gi, the document says 10Gi (SHOP-1)
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                spec:
                  containers: [{name: cart}]
                  volumes:
                  - {name: data, persistentVolumeClaim: {claimName: data}}
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - {id: SHOP-1, title: The cart keeps 10Gi, component: cart, storage: 10Gi}
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: data}
            spec:
              resources:
                requests:
                  storage: 10Gi
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                spec:
                  containers: [{name: cart}]
                  volumes:
                  - {name: data, persistentVolumeClaim: {claimName: data}}
            """)
        .reference("https://kubernetes.io/docs/concepts/storage/persistent-volumes/")
        .build();
  }

  @Override
  void hold(Node demand, Requirement requirement, Site site, Breaches breaches) {
    site.each(
        requirement,
        (component, workload) -> {
          List<Node> claims = claims(workload, site);
          BigDecimal sum =
              claims.stream()
                  .flatMap(claim -> Quantity.of(claim).stream())
                  .map(Quantity::value)
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          BigDecimal wanted =
              Quantity.parse(demand.scalar()).map(Quantity::value).orElse(BigDecimal.ZERO);
          if (claims.isEmpty()) {
            breaches.at(
                workload.get("spec"),
                "%s claims no storage, the document says %s",
                workload.name(),
                demand.scalar());
          } else if (sum.compareTo(wanted) != 0) {
            breaches.at(
                claims.get(0),
                "%s claims storage %s, the document says %s",
                workload.name(),
                Amount.text("storage", sum),
                demand.scalar());
          }
        });
  }

  /** The amounts that the pods' claims ask for. */
  private static List<Node> claims(Resource workload, Site site) {
    List<Node> amounts = new ArrayList<>();
    for (Node template : workload.root().at("spec", "volumeClaimTemplates").items()) {
      amounts.add(template.at("spec", "resources", "requests", "storage"));
    }
    for (Node volume : Workload.of(workload).spec().get("volumes").items()) {
      String name = volume.at("persistentVolumeClaim", "claimName").text();
      site.inventory()
          .find(new ResourceKey(Kind.PERSISTENT_VOLUME_CLAIM, workload.namespace(), name))
          .map(claim -> claim.root().at("spec", "resources", "requests", "storage"))
          .ifPresent(amounts::add);
    }
    return amounts;
  }
}
