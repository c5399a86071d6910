package dev.plumbline.library.probes;

import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A Service that selects pods.
 *
 * @param title its name, and what is special about it
 */
record BackedService(String namespace, String title, Map<String, String> selector) {
  private static final int NAMED = 3;
  private static final String POD_NAME = "statefulset.kubernetes.io/pod-name";
  private static final String POD_INDEX = "apps.kubernetes.io/pod-index";

  /** Empty for a Service without selector, with a broken one, or for an ExternalName. */
  static Optional<BackedService> of(Resource service) {
    Node spec = service.get("spec");
    Node selector = spec.get("selector");
    Map<String, String> labels = Resource.strings(selector);
    boolean selects =
        !labels.isEmpty()
            && labels.size() == selector.fields().size()
            && !spec.get("type").text().equals("ExternalName");
    return selects
        ? Optional.of(new BackedService(service.namespace(), title(service), labels))
        : Optional.empty();
  }

  private static String title(Resource service) {
    Node spec = service.get("spec");
    String name = '"' + service.name() + '"';
    if (spec.get("publishNotReadyAddresses").isTrue()) {
      return name + " (publishes addresses that are not ready)";
    }
    return spec.get("clusterIP").text().equals("None") ? name + " (headless)" : name;
  }

  /** The Services by name; of many, the first. */
  static String names(List<BackedService> services) {
    List<String> titles = services.stream().map(BackedService::title).distinct().toList();
    String names = titles.stream().limit(NAMED).collect(Collectors.joining(", "));
    int more = titles.size() - NAMED;
    return more > 0 ? names + " and " + more + " more" : names;
  }

  /** Whether it selects pods of that owner whose template has those labels. */
  boolean selects(Map<String, String> labels, Resource owner) {
    return selector.entrySet().stream()
        .allMatch(
            wanted ->
                wanted.getValue().equals(labels.get(wanted.getKey()))
                    || isGenerated(owner, wanted.getKey(), wanted.getValue()));
  }

  /** Whether some pod of a StatefulSet gets that label without its template saying so. */
  private static boolean isGenerated(Resource owner, String key, String value) {
    String prefix = key.equals(POD_NAME) ? owner.name() + "-" : "";
    return owner.kind().equals(Kind.STATEFUL_SET)
        && (key.equals(POD_NAME) || key.equals(POD_INDEX))
        && value.startsWith(prefix)
        && value.length() > prefix.length()
        && value.substring(prefix.length()).chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
