package dev.plumbline.resource;

import java.util.Comparator;

/**
 * What makes an object the same object, wherever it is declared.
 *
 * @param namespace empty for objects that belong to none
 * @param name of an object with {@code generateName} only, that prefix
 */
public record ResourceKey(Kind kind, String namespace, String name)
    implements Comparable<ResourceKey> {
  private static final Comparator<ResourceKey> ORDER =
      Comparator.comparing(ResourceKey::namespace)
          .thenComparing(ResourceKey::kind)
          .thenComparing(ResourceKey::name);

  @Override
  public int compareTo(ResourceKey other) {
    return ORDER.compare(this, other);
  }

  /** As people write it: {@code Deployment shop/cart}. */
  @Override
  public String toString() {
    return kind.name() + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
  }
}
