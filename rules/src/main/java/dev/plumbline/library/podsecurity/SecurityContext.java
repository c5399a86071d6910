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

  /** The pod's, then each container's. */
  static List<SecurityContext> all(Workload workload) {
    List<SecurityContext> all = new ArrayList<>();
    all.add(new SecurityContext("the pod", workload.security()));
    for (Container container : workload.containers()) {
      all.add(new SecurityContext("container \"" + container.name() + '"', container.security()));
    }
    return all;
  }
}
