package dev.plumbline.library.tls;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.resource.Workload;
import java.util.Map;

/** Whether pods take part in Istio's mesh, as far as their labels say so. */
final class IstioMesh {
  private static final String POD_LABEL = "sidecar.istio.io/inject";

  private IstioMesh() {}

  static boolean contains(Resource workload, Inventory inventory) {
    String own = Workload.of(workload).labels().getOrDefault(POD_LABEL, "");
    return own.isEmpty()
        ? inventory
            .find(new ResourceKey(Kind.NAMESPACE, "", workload.namespace()))
            .map(Resource::labels)
            .filter(IstioMesh::joins)
            .isPresent()
        : own.equals("true");
  }

  private static boolean joins(Map<String, String> namespaceLabels) {
    String injection = namespaceLabels.getOrDefault("istio-injection", "");
    return injection.equals("enabled")
        || (injection.isEmpty() && namespaceLabels.containsKey("istio.io/rev"))
        || namespaceLabels.getOrDefault("istio.io/dataplane-mode", "").equals("ambient");
  }
}
