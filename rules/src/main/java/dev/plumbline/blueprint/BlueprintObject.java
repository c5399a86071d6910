package dev.plumbline.blueprint;

import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import dev.plumbline.rule.RuleSpec;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An object that the document describes is missing, or a field of it differs. */
public final class BlueprintObject extends Demand {
  public BlueprintObject() {
    super("blueprint-object", "objects");
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .title("An object is not as the blueprint describes it")
        .rationale(
            """
            Storage classes, schedules, issuers and sync policies are promises of the document as
            much as pods are; a field that differs is a promise that is not kept.
            """)
        .remediation(
            """
            Declare the object with those fields. In the requirement, `kind`, `namespace` and `name`
            (with stars) select the objects, of which there must be one, and `fields` says what each
            has to hold. With `everyNamespace: true` there must be one in each declared namespace, with
            `absent: true` none at all.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              requirements:
              - id: SHOP-1
                title: Data lies on fast disks
                objects:
                - kind: StorageClass
                  name: fast
                  fields: {parameters.type: gp3}
                - {kind: ResourceQuota, everyNamespace: true}
                - {kind: Secret, absent: true}
            ---
            apiVersion: v1
            kind: Namespace
            metadata:
              name: cart # finding: namespace cart has no ResourceQuota (SHOP-1)
            ---
            apiVersion: v1
            kind: Secret
            metadata:
              name: key # finding: Secret default/key is declared, the document says that there is none (SHOP-1)
            ---
            apiVersion: storage.k8s.io/v1
            kind: StorageClass
            metadata: {name: fast}
            provisioner: ebs.csi.aws.com
            parameters:
              type: gp2 # finding: parameters.type of StorageClass fast is gp2, the document says gp3 (SHOP-1)
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              requirements:
              - id: SHOP-1
                title: Data lies on fast disks
                objects:
                - kind: StorageClass
                  name: fast
                  fields: {parameters.type: gp3}
                - {kind: ResourceQuota, everyNamespace: true}
            ---
            apiVersion: v1
            kind: Namespace
            metadata: {name: cart}
            ---
            apiVersion: v1
            kind: ResourceQuota
            metadata: {name: compute, namespace: cart}
            ---
            apiVersion: storage.k8s.io/v1
            kind: StorageClass
            metadata: {name: fast}
            provisioner: ebs.csi.aws.com
            parameters: {type: gp3}
            """)
        .reference("https://kubernetes.io/docs/concepts/overview/working-with-objects/")
        .build();
  }

  @Override
  void hold(Node demand, Requirement requirement, Site site, Breaches breaches) {
    for (Node wanted : demand.items()) {
      List<Resource> objects =
          site.inventory().resources().stream().filter(selectedBy(wanted)).toList();
      if (wanted.get("absent").isTrue()) {
        objects.forEach(object -> unwanted(object, breaches));
      } else if (wanted.get("everyNamespace").isTrue()) {
        missingSomewhere(wanted, objects, site, breaches);
      } else if (objects.isEmpty()) {
        missing(wanted, site, breaches);
      }
      for (Resource object : objects) {
        wanted.get("fields").fields().forEach(field -> hold(field, object, breaches));
      }
    }
  }

  private static Predicate<Resource> selectedBy(Node wanted) {
    return object ->
        object.kind().name().equals(wanted.get("kind").scalar())
            && Stream.of(wanted.get("namespace"))
                .allMatch(pattern -> matches(pattern, object.namespace()))
            && matches(wanted.get("name"), object.name())
            && object
                .labels()
                .entrySet()
                .containsAll(Resource.strings(wanted.get("labels")).entrySet());
  }

  private static boolean matches(Node pattern, String text) {
    return pattern.isMissing() || Texts.matches(pattern.scalar(), text);
  }

  private static void unwanted(Resource object, Breaches breaches) {
    breaches.at(
        object.root().at("metadata", "name"),
        "%s is declared, the document says that there is none",
        object.key());
  }

  private static void missing(Node wanted, Site site, Breaches breaches) {
    if (site.inventory().isOpen()) {
      breaches.elsewhere(wanted, "%s may be declared in manifests not given", name(wanted));
    } else {
      breaches.at(wanted, "no manifest declares %s", name(wanted));
    }
  }

  private static void missingSomewhere(
      Node wanted, List<Resource> objects, Site site, Breaches breaches) {
    Set<String> found = objects.stream().map(Resource::namespace).collect(Collectors.toSet());
    for (Resource namespace : site.inventory().all(Kind.NAMESPACE)) {
      if (found.contains(namespace.name())) {
        continue;
      }
      Node place = namespace.root().at("metadata", "name");
      String names = "namespace %s has no %s".formatted(namespace.name(), name(wanted));
      if (site.inventory().isOpen()) {
        breaches.unknown(place, "%s in the manifests given", names);
      } else {
        breaches.at(place, "%s", names);
      }
    }
  }

  private static String name(Node wanted) {
    return (wanted.get("kind").scalar() + " " + wanted.get("name").scalar()).strip();
  }

  private static void hold(Node field, Resource object, Breaches breaches) {
    Expected expected = new Expected(field);
    List<Node> found = FieldPath.find(object.root(), field.key());
    if (found.isEmpty()) {
      breaches.at(object.root().get("spec"), "%s of %s has no items", field.key(), object.key());
    }
    for (Node node : found) {
      if (!expected.isMetBy(node)) {
        breaches.at(
            expected.stranger(node),
            "%s of %s is %s, the document says %s",
            field.key(),
            object.key(),
            shown(node),
            expected);
      }
    }
  }

  private static String shown(Node node) {
    if (node.is(Value.Type.LIST)) {
      return String.join(", ", Texts.of(node));
    }
    return node.isMissing() ? "not set" : node.is(Value.Type.MAP) ? "a map" : node.scalar();
  }
}
