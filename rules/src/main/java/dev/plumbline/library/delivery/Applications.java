package dev.plumbline.library.delivery;

import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.ArrayList;
import java.util.List;

/** Argo CD's applications, and the sets that make them. */
final class Applications {
  static final Kind APPLICATION = new Kind("argoproj.io", "Application");
  static final Kind APPLICATION_SET = new Kind("argoproj.io", "ApplicationSet");

  private Applications() {}

  /** The spec of the application, or of those that a set makes. */
  static Node spec(Resource subject) {
    return subject.kind().equals(APPLICATION_SET)
        ? subject.root().at("spec", "template", "spec")
        : subject.get("spec");
  }

  /** Where the manifests come from. */
  static List<Node> sources(Resource subject) {
    Node spec = spec(subject);
    List<Node> sources = new ArrayList<>(spec.get("sources").items());
    if (spec.get("source").isPresent()) {
      sources.add(spec.get("source"));
    }
    return sources;
  }
}
