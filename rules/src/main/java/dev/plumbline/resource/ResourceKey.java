package dev.plumbline.resource;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

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

  /** Written out, as is hashCode: what Java makes for a record takes long the first time. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ResourceKey key
        && name.equals(key.name)
        && namespace.equals(key.namespace)
        && kind.equals(key.kind);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * kind.hashCode() + namespace.hashCode()) + name.hashCode();
  }

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
