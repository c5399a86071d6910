package dev.plumbline.reports;

import dev.plumbline.blueprint.BlueprintCapacity;
import dev.plumbline.blueprint.BlueprintResources;
import dev.plumbline.evaluate.Evaluator;
import dev.plumbline.evaluate.Report;
import dev.plumbline.profile.Profile;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.source.ManifestReader;
import java.util.List;

/** Reports on manifests whose blueprint gives them budgets. */
final class Budgeted {
  static final String SHOP =
      """
      apiVersion: plumbline.dev/v1
      kind: Blueprint
      metadata: {name: shop}
      spec:
        components: {cart: {}, web: {}}
        requirements:
        - {id: SHOP-1, title: Web is bounded, component: web, resources: {cpu: 250m/500m}}
        - {id: SHOP-2, title: Cart is bounded, component: cart, resources: {cpu: 1/2}}
        - {id: SHOP-3, title: One machine, capacity: {cpu: 4, free: {cpu: 1500m}}}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: cart, namespace: shop}
      spec:
        replicas: 3
        template: {spec: {containers: [{name: cart, resources: {requests: {cpu: 1}, limits: {cpu: 4}}}]}}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, namespace: shop}
      spec:
        template: {spec: {containers: [{name: web, resources: {requests: {cpu: 0.25}, limits: {cpu: 0.5}}}]}}
      """;

  private Budgeted() {}

  static Report report(String manifests) {
    return new Evaluator(
            List.of(new BlueprintCapacity(), new BlueprintResources()), Profile.DEFAULT, Sample.DAY)
        .evaluate(
            ManifestReader.withDefaults()
                .readText("k8s/shop.yaml", manifests)
                .inventory(World.CLOSED));
  }
}
