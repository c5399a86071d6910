package dev.plumbline.blueprint;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.RuleSpec;
import java.util.List;

/** Somebody calls in clear text whom the document lets be called by TLS only. */
public final class BlueprintUnencrypted extends Demand {
  public BlueprintUnencrypted() {
    super("blueprint-unencrypted", "encrypted");
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .reads(Kind.CONFIG_MAP, Kind.SERVICE)
        .title("An address leads in clear text to what the blueprint encrypts")
        .rationale(
            """
            The document promises that nobody on the network reads along. An address such as
            `redis://db` breaks that, even where the service would speak TLS.
            """)
        .remediation(
            """
            Write the address of the encrypted port: `https:`, `rediss:`, `sslmode=verify-full`; let
            the caller check the certificate. In the requirement, `from` names the callers that this
            is about, where it is not everybody.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}, cache: {}}
              requirements:
              - {id: SHOP-1, title: The cache is called by TLS, encrypted: {to: cache}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: cache}
            spec: {selector: {app: cache}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cache}
            spec: {template: {metadata: {labels: {app: cache}}, spec: {containers: [{name: cache}]}}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                metadata: {labels: {app: cart}}
                spec:
                  containers:
                  - name: cart
                    env:
                    - name: CACHE
                      value: redis://cache:6379 # finding: redis://cache leads to cache without TLS (SHOP-1)
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}, cache: {}}
              requirements:
              - {id: SHOP-1, title: The cache is called by TLS, encrypted: {to: cache}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: cache}
            spec: {selector: {app: cache}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cache}
            spec: {template: {metadata: {labels: {app: cache}}, spec: {containers: [{name: cache}]}}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                metadata: {labels: {app: cart}}
                spec:
                  containers:
                  - {name: cart, env: [{name: CACHE, value: "rediss://cache:6379"}]}
            """)
        .reference("https://kubernetes.io/docs/concepts/security/security-checklist/")
        .build();
  }

  @Override
  void hold(Node demand, Requirement requirement, Site site, Breaches breaches) {
    Node from = demand.get("from");
    Callers callers =
        from.isPresent() ? Callers.of(components(from, site), site) : Callers.all(site);
    for (Component called : components(demand.get("to"), site)) {
      Hosts hosts = Hosts.of(called, site);
      for (Resource workload : callers.workloads()) {
        Node annotations = Workload.of(workload).spec().parent().at("metadata", "annotations");
        hold(annotations.fields(), workload, called, hosts, breaches);
        for (Container container : Workload.of(workload).containers()) {
          Node node = container.node();
          hold(node.get("command").items(), workload, called, hosts, breaches);
          hold(node.get("args").items(), workload, called, hosts, breaches);
          hold(values(node.get("env")), workload, called, hosts, breaches);
        }
      }
      for (Resource map : callers.maps()) {
        hold(map.get("data").fields(), map, called, hosts, breaches);
      }
    }
  }

  private static List<Component> components(Node names, Site site) {
    return Texts.of(names).stream()
        .flatMap(name -> site.blueprint().componentsOf(name).stream())
        .toList();
  }

  private static List<Node> values(Node env) {
    return env.items().stream().map(variable -> variable.get("value")).toList();
  }

  private static void hold(
      List<Node> texts, Resource caller, Component called, Hosts hosts, Breaches breaches) {
    for (Node text : texts) {
      for (ClearAddress address : ClearAddress.in(text.text())) {
        if (hosts.include(address.host(), caller.namespace())) {
          breaches.at(text, "%s leads to %s without TLS", address, called.name());
        }
      }
    }
  }
}
