package dev.plumbline.render;

import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.source.Reading;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one kustomization or chart comes to.
 *
 * @param file the kustomization or chart
 * @param basis the files of the objects it begins with
 * @param reading its objects, and what is wrong with it
 */
public record Build(Path file, Set<Path> basis, Reading reading) {

  public List<Resource> resources() {
    return reading.resources();
  }

  /**
   * Whether this and the other are one thing in two shapes, as an overlay for each stage is: they
   * begin with the same file, or declare the same object. No cluster has both. Systems that share a
   * namespace are not one.
   */
  public boolean isVariantOf(Build other) {
    return !Collections.disjoint(basis, other.basis) || !Collections.disjoint(keys(), other.keys());
  }

  private Set<ResourceKey> keys() {
    return resources().stream()
        .map(Resource::key)
        .filter(key -> !key.kind().equals(Kind.NAMESPACE))
        .collect(Collectors.toSet());
  }
}
