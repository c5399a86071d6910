package dev.plumbline.library.podsecurity;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * A security context, written or not.
 *
 * @param owner whose it is, as a message names it
 */
record SecurityContext(String owner, Node node) {

  static SecurityContext ofPod(Workload workload) {
    return new SecurityContext("the pod", workload.spec().get("securityContext"));
  }

  static SecurityContext of(Container container) {
    return new SecurityContext(
        "container \"" + container.name() + '"', container.node().get("securityContext"));
  }

  /** The pod's, then each container's. */
  static List<SecurityContext> all(Workload workload) {
    List<SecurityContext> all = new ArrayList<>();
    all.add(ofPod(workload));
    workload.containers().forEach(container -> all.add(of(container)));
    return all;
  }
}
