package dev.plumbline.library.resources;

import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import java.util.ArrayList;
import java.util.List;

/** The claims for storage that an object is, or makes. */
final class Claims {
  private Claims() {}

  /** The nodes with a claim's metadata and spec. */
  static List<Node> of(Resource resource) {
    if (resource.kind().equals(Kind.PERSISTENT_VOLUME_CLAIM)) {
      return List.of(resource.root());
    }
    List<Node> claims = new ArrayList<>();
    if (resource.kind().equals(Kind.STATEFUL_SET)) {
      claims.addAll(resource.root().at("spec", "volumeClaimTemplates").items());
    }
    for (Node volume : Workload.of(resource).spec().get("volumes").items()) {
      Node claim = volume.at("ephemeral", "volumeClaimTemplate");
      if (claim.isPresent()) {
        claims.add(claim);
      }
    }
    return claims;
  }

  /** What people call a claim. */
  static String name(Node claim) {
    String name = claim.at("metadata", "name").text();
    return name.isEmpty() ? "the claim" : "claim \"" + name + "\"";
  }
}
