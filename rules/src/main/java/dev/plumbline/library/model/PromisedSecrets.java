package dev.plumbline.library.model;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Secrets that no manifest holds because an operator makes them from another object.
 *
 * @param promises the object behind each Secret; in the namespace "" where it is made in several
 */
public record PromisedSecrets(Map<ResourceKey, Resource> promises) {

  /** An object that makes one Secret, and where it names it: nowhere, or empty, its own name. */
  private record Maker(Kind kind, List<String> nameField) {
    Maker(Kind kind, String... nameField) {
      this(kind, List.of(nameField));
    }

    String named(Resource resource) {
      return resource.root().at(nameField.toArray(String[]::new)).text();
    }
  }

  private static final Kind CLUSTER_EXTERNAL_SECRET =
      new Kind("external-secrets.io", "ClusterExternalSecret");
  private static final Kind PROVIDER_CLASS =
      new Kind("secrets-store.csi.x-k8s.io", "SecretProviderClass");

  /** Annotations of an Ingress by which cert-manager issues its certificates. */
  private static final List<String> ISSUERS =
      List.of("cert-manager.io/cluster-issuer", "cert-manager.io/issuer");

  /** Annotations of a Service by which OpenShift issues its certificate. */
  private static final List<String> SERVING_CERTIFICATE =
      List.of(
          "service.beta.openshift.io/serving-cert-secret-name",
          "service.alpha.openshift.io/serving-cert-secret-name");

  private static final List<Maker> MAKERS =
      List.of(
          new Maker(new Kind("external-secrets.io", "ExternalSecret"), "spec", "target", "name"),
          new Maker(CLUSTER_EXTERNAL_SECRET, "spec", "externalSecretSpec", "target", "name"),
          new Maker(CLUSTER_EXTERNAL_SECRET, "spec", "externalSecretName"),
          new Maker(
              new Kind("bitnami.com", "SealedSecret"), "spec", "template", "metadata", "name"),
          new Maker(new Kind("cert-manager.io", "Certificate"), "spec", "secretName"),
          new Maker(vault("VaultStaticSecret"), "spec", "destination", "name"),
          new Maker(vault("VaultDynamicSecret"), "spec", "destination", "name"),
          new Maker(vault("VaultPKISecret"), "spec", "destination", "name"),
          new Maker(new Kind("onepassword.com", "OnePasswordItem"), "metadata", "name"),
          new Maker(new Kind("kafka.strimzi.io", "KafkaUser"), "metadata", "name"),
          new Maker(
              new Kind("secrets.infisical.com", "InfisicalSecret"),
              "spec",
              "managedSecretReference",
              "secretName"));

  private static Kind vault(String name) {
    return new Kind("secrets.hashicorp.com", name);
  }

  /** What a rule reads to know them. */
  public static Set<Kind> kinds() {
    Set<Kind> kinds = new HashSet<>(Set.of(PROVIDER_CLASS, Kind.INGRESS, Kind.SERVICE));
    MAKERS.forEach(maker -> kinds.add(maker.kind()));
    return kinds;
  }

  public static PromisedSecrets in(Inventory inventory) {
    return inventory.derive(PromisedSecrets.class, PromisedSecrets::of);
  }

  private static PromisedSecrets of(Inventory inventory) {
    Map<ResourceKey, Resource> promises = new HashMap<>();
    for (Maker maker : MAKERS) {
      for (Resource resource : inventory.all(maker.kind())) {
        String named = maker.named(resource);
        put(promises, resource, named.isEmpty() ? resource.name() : named);
      }
    }
    for (Resource resource : inventory.all(PROVIDER_CLASS)) {
      for (Node secret : resource.root().at("spec", "secretObjects").items()) {
        put(promises, resource, secret.get("secretName").text());
      }
    }
    for (Resource service : inventory.all(Kind.SERVICE)) {
      Node annotations = service.root().at("metadata", "annotations");
      SERVING_CERTIFICATE.forEach(key -> put(promises, service, annotations.get(key).text()));
    }
    inventory.all(Kind.INGRESS).stream()
        .filter(PromisedSecrets::isIssued)
        .forEach(ingress -> certificates(ingress).forEach(name -> put(promises, ingress, name)));
    return new PromisedSecrets(Map.copyOf(promises));
  }

  private static void put(Map<ResourceKey, Resource> promises, Resource resource, String name) {
    promises.putIfAbsent(new ResourceKey(Kind.SECRET, resource.namespace(), name), resource);
  }

  private static boolean isIssued(Resource ingress) {
    Node annotations = ingress.root().at("metadata", "annotations");
    return annotations.get("kubernetes.io/tls-acme").text().equals("true")
        || ISSUERS.stream().anyMatch(key -> !annotations.get(key).text().isEmpty());
  }

  private static Stream<String> certificates(Resource ingress) {
    return ingress.root().at("spec", "tls").items().stream()
        .map(tls -> tls.get("secretName").text());
  }

  /** The object from which that Secret is made. */
  public Optional<Resource> behind(ResourceKey secret) {
    ResourceKey anywhere = new ResourceKey(Kind.SECRET, "", secret.name());
    return Optional.ofNullable(promises.getOrDefault(secret, promises.get(anywhere)));
  }
}
