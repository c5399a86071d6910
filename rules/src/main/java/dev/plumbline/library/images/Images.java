package dev.plumbline.library.images;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Platform;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import java.util.List;

/** The containers whose image the manifest itself decides. */
final class Images {
  private Images() {}

  /**
   * All but those whose image OpenShift fills in from an image stream, Compose builds, or somebody
   * fills in before the platform sees it.
   */
  static List<Container> decidedIn(Resource subject) {
    boolean mayBuild = subject.platform() == Platform.COMPOSE;
    return Workload.of(subject).containers().stream()
        .filter(container -> !(mayBuild && container.image().isMissing()))
        .filter(container -> !subject.platform().isOpen(container.image()))
        .filter(container -> !isTriggered(subject, container))
        .toList();
  }

  private static boolean isTriggered(Resource subject, Container container) {
    return subject.kind().equals(Kind.DEPLOYMENT_CONFIG)
        ? isNamedByTrigger(subject, container)
        : subject
            .root()
            .at("metadata", "annotations", "image.openshift.io/triggers")
            .text()
            .replace("\\", "")
            .contains("@.name==\"" + container.name() + "\"");
  }

  private static boolean isNamedByTrigger(Resource config, Container container) {
    return config.root().at("spec", "triggers").items().stream()
        .flatMap(trigger -> trigger.at("imageChangeParams", "containerNames").items().stream())
        .map(Node::text)
        .anyMatch(container.name()::equals);
  }
}
