package dev.plumbline.resource;

import dev.plumbline.resource.Container.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A resource seen as the pods it runs. */
public final class Workload {
  private final Resource resource;
  private final Node template;

  private Workload(Resource resource, Node template) {
    this.resource = resource;
    this.template = template;
  }

  /** The workload view of a resource; of one that runs no pods, a view without containers. */
  public static Workload of(Resource resource) {
    Node root = resource.root();
    return new Workload(
        resource,
        switch (resource.kind().name()) {
          case "Pod" -> root;
          case "PodTemplate" -> root.get("template");
          case "CronJob" -> root.at("spec", "jobTemplate", "spec", "template");
          default -> root.at("spec", "template");
        });
  }

  public Resource resource() {
    return resource;
  }

  /** The pod's spec. */
  public Node spec() {
    return template.get("spec");
  }

  /** The labels its pods carry. */
  public Map<String, String> labels() {
    return Resource.strings(template.at("metadata", "labels"));
  }

  /** The annotations its pods carry. */
  public Map<String, String> annotations() {
    return Resource.strings(template.at("metadata", "annotations"));
  }

  /** Whether its pods are to end by themselves: it is a Job, a CronJob, or the pod of a Job. */
  public boolean runsToCompletion() {
    return resource.kind().equals(Kind.JOB)
        || resource.kind().equals(Kind.CRON_JOB)
        || resource.root().at("metadata", "ownerReferences").items().stream()
            .map(owner -> Kind.of(owner.get("apiVersion").text(), owner.get("kind").text()))
            .anyMatch(Kind.JOB::equals);
  }

  /** Whether the pod says that it runs on Windows; a node selector does not say so. */
  public boolean isWindows() {
    return spec().at("os", "name").text().equals("windows");
  }

  /** Whether root in its containers is an ordinary user of the node. */
  public boolean hasUserNamespace() {
    return spec().get("hostUsers").isFalse();
  }

  /** A field of the pod's own security context. */
  public Node security(String... path) {
    return spec().get("securityContext").at(path);
  }

  /** Every container: init containers and sidecars first, ephemeral ones last. */
  public List<Container> containers() {
    List<Container> containers = new ArrayList<>();
    for (Node node : spec().get("initContainers").items()) {
      boolean sidecar = node.get("restartPolicy").text().equals("Always");
      containers.add(new Container(node, sidecar ? Role.SIDECAR : Role.INIT, spec()));
    }
    for (Node node : spec().get("containers").items()) {
      containers.add(new Container(node, Role.MAIN, spec()));
    }
    for (Node node : spec().get("ephemeralContainers").items()) {
      containers.add(new Container(node, Role.EPHEMERAL, spec()));
    }
    return containers;
  }

  /** The containers that run as long as the pod does: main containers and sidecars. */
  public List<Container> longRunningContainers() {
    return containers().stream().filter(Container::isLongRunning).toList();
  }
}
