package dev.plumbline.source;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Skipped.Reason;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells what a document is, by its content and the name of its file. */
final class Classifier {
  private static final Set<String> SERVICE_PARTS = Set.of("image", "build", "extends");
  private static final Set<String> DRAWINGS = Set.of("Blueprint", "Document");
  private static final List<String> CONTROL_PLANE =
      List.of("etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler");
  private static final Set<String> COMPOSE_PARTS =
      Set.of("services", "volumes", "networks", "configs", "secrets", "include");

  private final String path;
  private final String name;
  private final boolean isInChart;

  /**
   * @param isInChart whether the file belongs to a Helm chart
   */
  Classifier(String file, boolean isInChart) {
    this.path = file.toLowerCase(Locale.ROOT);
    this.name = path.substring(path.lastIndexOf('/') + 1);
    this.isInChart = isInChart;
  }

  /** Why the document is not for judging; empty where it is an object of Kubernetes. */
  Optional<Reason> reasonToSkip(Value document) throws Malformed {
    if (document.type() == Value.Type.NULL) {
      return Optional.of(Reason.EMPTY);
    }
    if (!(document instanceof Mapping map)) {
      return Optional.of(Reason.OTHER);
    }
    if (isSbom(map)) {
      return Optional.of(Reason.SBOM);
    }
    String apiVersion = Header.apiVersion(map);
    if (apiVersion.startsWith("plumbline.dev/") && !DRAWINGS.contains(Header.kind(map))) {
      return Optional.of(Reason.PLUMBLINE);
    }
    if (apiVersion.startsWith("kustomize.config.k8s.io/")) {
      return Optional.of(Reason.KUSTOMIZATION);
    }
    if (Header.isComplete(map)) {
      return isKubeadmPatch(map) ? Optional.of(Reason.KUBEADM_PATCH) : Optional.empty();
    }
    Optional<Reason> byName = byName(map);
    if (byName.isEmpty() && Header.isIntended(map)) {
      Header.requireComplete(map);
    }
    return Optional.of(byName.orElse(Reason.OTHER));
  }

  /** A patch for a pod of the control plane is known by its file's name; it names no image. */
  private boolean isKubeadmPatch(Mapping map) {
    return Header.kind(map).equals("Pod")
        && CONTROL_PLANE.stream().anyMatch(name::startsWith)
        && Node.root(path, map).at("spec", "containers").items().stream()
            .allMatch(container -> container.get("image").isMissing());
  }

  private Optional<Reason> byName(Mapping map) {
    String stem = name.replaceFirst("\\.(yaml|yml|json)$", "");
    if (stem.equals("kustomization")) {
      return Optional.of(Reason.KUSTOMIZATION);
    }
    if (stem.equals("chart") || stem.equals("requirements") || name.equals("chart.lock")) {
      return Optional.of(Reason.HELM_CHART);
    }
    boolean values = stem.startsWith("values-") || stem.startsWith("values.");
    if (stem.equals("values") || values || (isInChart && stem.startsWith("values"))) {
      return Optional.of(Reason.HELM_VALUES);
    }
    return isCompose(map) ? Optional.of(Reason.COMPOSE) : Optional.empty();
  }

  private static boolean isSbom(Mapping map) {
    Node document = Node.root("", map);
    return document.get("bomFormat").text().equals("CycloneDX")
        || document.get("spdxVersion").text().startsWith("SPDX-")
        || (document.get("detector").isPresent() && document.get("manifests").isPresent());
  }

  private boolean isCompose(Mapping map) {
    boolean named = path.contains("compose");
    if (named && map.entries().keySet().stream().anyMatch(COMPOSE_PARTS::contains)) {
      return true;
    }
    Entry services = map.entries().get("services");
    return services != null
        && services.value() instanceof Mapping all
        && all.entries().values().stream().anyMatch(entry -> isService(entry.value()));
  }

  private static boolean isService(Value value) {
    return value instanceof Mapping service
        && service.entries().keySet().stream().anyMatch(SERVICE_PARTS::contains);
  }
}
