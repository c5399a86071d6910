package dev.plumbline.library.tls;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The service that a DestinationRule is about.
 *
 * @param service empty for every service of the namespace
 */
record DestinationHost(String service, String namespace) {
  private static final Pattern LOCAL = Pattern.compile("([^.]+)\\.([^.]+)\\.svc(?:\\..*)?|([^.]+)");

  /** Empty where the host is none of a cluster's. */
  static Optional<DestinationHost> of(Resource destinationRule) {
    Matcher local = LOCAL.matcher(destinationRule.root().at("spec", "host").text());
    if (!local.matches()) {
      return Optional.empty();
    }
    boolean isShort = local.group(1) == null;
    String service = isShort ? local.group(3) : local.group(1);
    return Optional.of(
        new DestinationHost(
            service.equals("*") ? "" : service,
            isShort ? destinationRule.namespace() : local.group(2)));
  }

  /** What the pods behind the service accept, on a port of the service (0 for no certain one). */
  PeerAuthentications.Decision accepts(long port, Inventory inventory) {
    PeerAuthentications all = PeerAuthentications.in(inventory);
    return inventory
        .find(new ResourceKey(Kind.SERVICE, namespace, service))
        .map(Resource::root)
        .map(
            found ->
                all.of(
                    namespace,
                    Resource.strings(found.at("spec", "selector")),
                    targetPort(found.at("spec", "ports"), port)))
        .orElseGet(() -> all.of(namespace, Map.of(), port));
  }

  private static long targetPort(Node ports, long port) {
    return ports.items().stream()
        .filter(one -> one.get("port").integer().orElse(-1) == port)
        .mapToLong(one -> one.get("targetPort").integer().orElse(port))
        .findFirst()
        .orElse(port);
  }
}
