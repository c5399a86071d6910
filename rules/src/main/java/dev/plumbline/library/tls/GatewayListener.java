package dev.plumbline.library.tls;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import java.util.List;

/** A listener of a Gateway of the Gateway API. */
record GatewayListener(Resource gateway, Node node) {

  /** A Secret that a listener names, and where. */
  record SecretReference(Node node, ResourceKey key) {}

  static List<GatewayListener> of(Resource gateway) {
    return gateway.root().at("spec", "listeners").items().stream()
        .map(node -> new GatewayListener(gateway, node))
        .toList();
  }

  String name() {
    String name = node.get("name").text();
    return name.isEmpty() ? node.key() : name;
  }

  String protocol() {
    return node.get("protocol").text();
  }

  /** Empty where the listener takes every host. */
  String hostname() {
    return node.get("hostname").text();
  }

  Node tls() {
    return node.get("tls");
  }

  /** The Secrets with its certificates; references to other kinds are left out. */
  List<SecretReference> secrets() {
    return tls().get("certificateRefs").items().stream()
        .filter(ref -> ref.get("group").text().isEmpty())
        .filter(ref -> ref.get("kind").isMissing() || ref.get("kind").text().equals("Secret"))
        .map(ref -> new SecretReference(ref, key(ref)))
        .toList();
  }

  private ResourceKey key(Node ref) {
    String namespace = ref.get("namespace").text();
    return new ResourceKey(
        TlsKinds.SECRET,
        namespace.isEmpty() ? gateway.namespace() : namespace,
        ref.get("name").text());
  }
}
