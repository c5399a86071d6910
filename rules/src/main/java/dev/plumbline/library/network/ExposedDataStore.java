package dev.plumbline.library.network;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.DataStores;
import dev.plumbline.reach.Addresses;
import dev.plumbline.reach.Exposure;
import dev.plumbline.reach.PortRange;
import dev.plumbline.reach.Protocol;
import dev.plumbline.reach.Reachability;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A database that the internet can talk to. */
public final class ExposedDataStore implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("exposed-data-store")
        .title("A data store can be reached from outside of the cluster")
        .severity(Severity.HIGH)
        .subjects(Kind.SERVICE)
        .reads(
            Stream.of(Reachability.reads(), Kind.WORKLOADS)
                .flatMap(Set::stream)
                .collect(Collectors.toSet()))
        .rationale(
            """
            A Service of type LoadBalancer or NodePort opens the port of a data store to everybody
            who reaches a node, and no network policy closes it again. What protects the data is
            then a password alone.
            """)
        .remediation(
            """
            Make the Service a ClusterIP, and let clients outside come through a program of yours;
            or allow only their addresses with a NetworkPolicy, and
            `externalTrafficPolicy: Local`.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: db}
            spec:
              type: LoadBalancer # finding: PostgreSQL of StatefulSet default/db can be reached from outside of the cluster on port 5432
              selector: {app: db}
              ports: [{port: 5432}]
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec:
              template:
                metadata: {labels: {app: db}}
                spec:
                  containers: [{name: db, ports: [{containerPort: 5432}]}]
            """)
        .good(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: db}
            spec:
              selector: {app: db}
              ports: [{port: 5432}]
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec:
              template:
                metadata: {labels: {app: db}}
                spec:
                  containers: [{name: db, ports: [{containerPort: 5432}]}]
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Set<String> said = new HashSet<>();
    for (Exposure exposure : inventory.derive(Exposure.All.class, Exposure.All::of).exposures()) {
      boolean isHere = exposure.through().filter(subject::equals).isPresent();
      if (isHere && exposure.source() instanceof Addresses) {
        for (PortRange range : exposure.ports().allowed().ranges()) {
          boolean isOne = range.protocol() == Protocol.TCP && range.first() == range.last();
          String store = isOne ? DataStores.at(range.first()).orElse("") : "";
          if (!store.isEmpty() && said.add(exposure.destination() + " " + range)) {
            findings.at(
                subject.root().at("spec", "type"),
                "%s of %s can be reached from outside of the cluster on port %s",
                store,
                exposure.destination().key(),
                range.first());
          }
        }
      }
    }
  }
}
