package dev.plumbline.reach;

import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.resource.Workload;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pods of one object: one for a Pod, any number for a Deployment. Two are equal if the objects
 * have the same key, so that they can be found again after a change.
 */
public final class Pods implements Endpoint, Comparable<Pods> {
  private static final Comparator<Pods> ORDER =
      Comparator.comparing(Pods::key).thenComparing(Pods::template);

  private final Resource resource;
  private final int template;
  private final int hash;

  Pods(Resource resource, int template) {
    this.resource = resource;
    this.template = template;
    this.hash = 31 * resource.key().hashCode() + template;
  }

  public Resource resource() {
    return resource;
  }

  public Workload workload() {
    return Workload.of(resource);
  }

  public ResourceKey key() {
    return resource.key();
  }

  /** Which of several pod templates of the object, from 0. */
  int template() {
    return template;
  }

  public String namespace() {
    return resource.namespace();
  }

  /** Whether they use the network of their node, where no policy has a defined effect. */
  public boolean usesHostNetwork() {
    return workload().spec().get("hostNetwork").isTrue();
  }

  /** The object that made them and keeps them, whether it is in the inventory or not. */
  public Optional<ResourceKey> controller() {
    return controllerOf(resource);
  }

  static Optional<ResourceKey> controllerOf(Resource resource) {
    for (Node owner : resource.root().at("metadata", "ownerReferences").items()) {
      if (owner.get("controller").isTrue()) {
        Kind kind = Kind.of(owner.get("apiVersion").text(), owner.get("kind").text());
        return Optional.of(new ResourceKey(kind, resource.namespace(), owner.get("name").scalar()));
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Pods pods && template == pods.template && key().equals(pods.key());
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public int compareTo(Pods other) {
    return ORDER.compare(this, other);
  }

  /** As in {@code shop/cart[Deployment]}. */
  @Override
  public String toString() {
    return namespace()
        + "/"
        + resource.name()
        + (template == 0 ? "" : "#" + template)
        + "["
        + resource.kind().name()
        + "]";
  }
}
