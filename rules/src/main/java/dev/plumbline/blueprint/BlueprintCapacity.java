package dev.plumbline.blueprint;

import dev.plumbline.library.model.Amounts;
import dev.plumbline.library.model.EffectiveResources;
import dev.plumbline.library.model.PodCount;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Quantity;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.RuleSpec;
import java.math.BigDecimal;
import java.util.List;

/** All pods together ask for more than the machine has to give. */
public final class BlueprintCapacity extends Demand {
  public BlueprintCapacity() {
    super("blueprint-capacity", "capacity");
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .title("The requests do not fit the capacity of the blueprint")
        .rationale(
            """
            Pods that do not fit stay pending, and which ones these are is decided by who comes
            first. What the document keeps free is for those who are not in it.
            """)
        .remediation(
            """
            Ask for less, run fewer pods, or get a larger machine and write so in the document;
            `free` is what must be left of each resource.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              requirements:
              - id: SHOP-1
                title: One machine carries the shop
                capacity:
                  cpu: 4 # finding: all pods request cpu 3, of 4 only 1 is left where 2 must stay free (SHOP-1)
                  free: {cpu: 2}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              replicas: 3
              template: {spec: {containers: [{name: cart, resources: {requests: {cpu: 1}}}]}}
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              requirements:
              - {id: SHOP-1, title: One machine carries the shop, capacity: {cpu: 4, free: {cpu: 1}}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              replicas: 3
              template: {spec: {containers: [{name: cart, resources: {requests: {cpu: 1}}}]}}
            """)
        .reference("https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/")
        .build();
  }

  @Override
  void hold(Node demand, Requirement requirement, Site site, Breaches breaches) {
    List<Component> components = site.components(requirement);
    Amounts sum = Amounts.NONE;
    for (Resource workload : site.workloads()) {
      boolean counts =
          components.isEmpty() || components.stream().anyMatch(c -> c.includes(workload));
      if (counts && !Workload.of(workload).runsToCompletion()) {
        sum = sum.plus(requests(workload, site));
      }
    }
    for (Node limit : demand.fields()) {
      BigDecimal has = amount(limit);
      BigDecimal free = amount(demand.at("free", limit.key()));
      BigDecimal asked = sum.get(limit.key()).orElse(BigDecimal.ZERO);
      if (!limit.key().equals("free") && asked.add(free).compareTo(has) > 0) {
        breaches.at(
            limit,
            "all pods request %s %s, of %s only %s is left where %s must stay free",
            limit.key(),
            Amount.text(limit.key(), asked),
            limit.scalar(),
            Amount.text(limit.key(), has.subtract(asked)),
            Amount.text(limit.key(), free));
      }
    }
  }

  private static Amounts requests(Resource workload, Site site) {
    long pods = PodCount.of(workload, site.inventory()).minimum();
    return EffectiveResources.of(Workload.of(workload), site.inventory())
        .map(resources -> resources.requests().times(pods))
        .orElse(Amounts.NONE);
  }

  private static BigDecimal amount(Node node) {
    return Quantity.of(node).map(Quantity::value).orElse(BigDecimal.ZERO);
  }
}
