package dev.plumbline.library.tls;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The hosts that Ingresses of an inventory serve with TLS, in lower case. */
record TlsHosts(Map<String, List<Serving>> byHost) {

  /** An Ingress, and the rule by which it serves a host. */
  record Serving(ResourceKey ingress, Location rule) {
    private static final Comparator<Serving> ORDER =
        Comparator.comparing(Serving::ingress)
            .thenComparing(serving -> serving.rule().file())
            .thenComparing(serving -> serving.rule().line());

    @Override
    public String toString() {
      return "%s (%s:%d)".formatted(ingress, rule.file(), rule.line());
    }
  }

  static TlsHosts in(Inventory inventory) {
    return inventory.derive(TlsHosts.class, TlsHosts::compute);
  }

  private static TlsHosts compute(Inventory inventory) {
    Map<String, List<Serving>> byHost = new HashMap<>();
    for (Resource ingress : inventory.all(Kind.INGRESS)) {
      IngressTls tls = IngressTls.of(ingress);
      for (Node host : IngressTls.ruleHosts(ingress)) {
        if (tls.mayCover(host.text())) {
          byHost
              .computeIfAbsent(IngressTls.lowerCase(host.text()), unknown -> new ArrayList<>())
              .add(new Serving(ingress.key(), host.location()));
        }
      }
    }
    byHost.values().forEach(serving -> serving.sort(Serving.ORDER));
    return new TlsHosts(byHost);
  }

  /** The first other Ingress that serves the host with TLS; the same one declared again is none. */
  Optional<Serving> elsewhere(String host, Resource subject) {
    return byHost.getOrDefault(IngressTls.lowerCase(host), List.of()).stream()
        .filter(serving -> !serving.ingress().equals(subject.key()))
        .findFirst();
  }
}
