package dev.plumbline.blueprint;

import dev.plumbline.resource.Node;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** The totals of the document are not the sum of its rows. */
public final class BlueprintDocumentTotals extends Demand {
  public BlueprintDocumentTotals() {
    super("blueprint-document-totals", "totals");
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .title("The totals that the document states are not the sum of its rows")
        .rationale(
            """
            Somebody sized, and paid for, a cluster by the totals. Where they are not what the rows
            add up to, either the totals or a row is wrong.
            """)
        .remediation(
            """
            Correct the document. Until then write below `rows` what the rows add up to: the
            difference is known then and is reported as such; and below `pods` how many pods of a
            component the document counts where `replicas` does not say.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - {id: SHOP-1, title: The cart, component: cart, replicas: 3, resources: {cpu: 100m/500m}}
              - id: SHOP-2
                title: Totals
                totals:
                  stated:
                    cpu: 0.5/2 # finding: the document states cpu 0.5/2, its rows add up to 0.3/1.5: 3 x 100m/500m (cart) (SHOP-2)
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              replicas: 3
              template:
                spec:
                  containers:
                  - {name: cart, resources: {requests: {cpu: 100m}, limits: {cpu: 500m}}}
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}}
              requirements:
              - {id: SHOP-1, title: The cart, component: cart, replicas: 3, resources: {cpu: 100m/500m}}
              - {id: SHOP-2, title: Totals, totals: {stated: {cpu: 0.3/1.5}}}
            """)
        .reference("https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/")
        .build();
  }

  @Override
  void hold(Node demand, Requirement requirement, Site site, Breaches breaches) {
    Rows rows = Rows.of(site.blueprint(), demand.get("pods"));
    for (Node stated : demand.get("stated").fields()) {
      Node known = demand.at("rows", stated.key());
      Rows.Sum sum = rows.sum(stated.key());
      boolean isReconciled = known.isPresent() && sum.is(known);
      if (known.isPresent() && !sum.is(known)) {
        breaches.at(
            known,
            "the blueprint says that the rows add up to %s %s, they add up to %s: %s",
            stated.key(),
            known.scalar(),
            sum.text(),
            sum.terms());
      } else if (!sum.is(stated)) {
        String said =
            "the document states %s %s, its rows add up to %s: %s"
                .formatted(stated.key(), stated.scalar(), sum.text(), sum.terms());
        if (isReconciled) {
          breaches.of("").at(Severity.LOW, stated, "%s: %s", requirement.id(), said);
        } else {
          breaches.at(stated, "%s", said);
        }
      }
    }
  }
}
