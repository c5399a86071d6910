package dev.plumbline.resource;

import java.util.List;

/**
 * What the pods of an object are made from.
 *
 * @param metadata what holds the labels and annotations of the pods
 * @param spec the pod's spec, or what comes nearest to it
 * @param application the container that is written outside of every list of containers, if any
 * @param maker who makes the pods
 */
record PodTemplate(Node metadata, Node spec, List<Container> application, Maker maker) {

  /** Who makes pods from a template. */
  enum Maker {
    /** Kubernetes, or somebody who keeps to the template as Kubernetes does. */
    KUBERNETES,
    /** The controller of a custom resource: its pods may carry more labels. */
    CONTROLLER,
    /** The same, of a template that it may complete: one without an image is not whole. */
    UNKNOWN_CONTROLLER,
    /** An operator that makes much more of this: containers, policies, defaults. */
    OPERATOR
  }

  PodTemplate {
    application = List.copyOf(application);
  }

  static PodTemplate at(Node template, Maker maker) {
    return new PodTemplate(template.get("metadata"), template.get("spec"), List.of(), maker);
  }

  static PodTemplate of(Node metadata, Node spec, Maker maker) {
    return new PodTemplate(metadata, spec, List.of(), maker);
  }
}
