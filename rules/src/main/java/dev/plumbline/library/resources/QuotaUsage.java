package dev.plumbline.library.resources;

import dev.plumbline.library.model.Amounts;
import dev.plumbline.library.model.EffectiveResources;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one object or one pod takes, under the names that quotas have for it. */
final class QuotaUsage {
  private static final Set<String> COMPUTE = Set.of("cpu", "memory", "ephemeral-storage");

  /** Kinds that a quota can count by their plural alone. */
  private static final Set<String> PLAIN =
      Set.of(
          "services",
          "secrets",
          "configmaps",
          "persistentvolumeclaims",
          "replicationcontrollers",
          "resourcequotas");

  private QuotaUsage() {}

  static Amounts ofPod(EffectiveResources resources) {
    SortedMap<String, BigDecimal> usage = new TreeMap<>();
    usage.put("pods", BigDecimal.ONE);
    usage.put("count/pods", BigDecimal.ONE);
    resources
        .requests()
        .values()
        .forEach(
            (resource, amount) -> {
              if (COMPUTE.contains(resource) || HugePages.isName(resource)) {
                usage.put(resource, amount);
              }
              usage.put("requests." + resource, amount);
            });
    resources
        .limits()
        .only(COMPUTE::contains)
        .values()
        .forEach((r, a) -> usage.put("limits." + r, a));
    return new Amounts(usage);
  }

  static Amounts ofClaim(Node claim) {
    Node spec = claim.get("spec");
    BigDecimal storage =
        Amounts.of(spec.at("resources", "requests")).get("storage").orElse(BigDecimal.ZERO);
    String suffix = spec.get("storageClassName").text() + ".storageclass.storage.k8s.io/";
    SortedMap<String, BigDecimal> usage = new TreeMap<>();
    usage.put("persistentvolumeclaims", BigDecimal.ONE);
    usage.put("count/persistentvolumeclaims", BigDecimal.ONE);
    usage.put("requests.storage", storage);
    usage.put(suffix + "persistentvolumeclaims", BigDecimal.ONE);
    usage.put(suffix + "requests.storage", storage);
    return new Amounts(usage);
  }

  /** The object itself, without the pods and claims that it makes. */
  static Amounts ofObject(Resource resource) {
    Kind kind = resource.kind();
    if (kind.equals(Kind.POD)) {
      return Amounts.NONE;
    }
    if (kind.equals(Kind.PERSISTENT_VOLUME_CLAIM)) {
      return ofClaim(resource.root());
    }
    SortedMap<String, BigDecimal> usage = new TreeMap<>();
    String plural = plural(kind.name().toLowerCase(Locale.ROOT));
    usage.put(
        "count/" + plural + (kind.group().isEmpty() ? "" : "." + kind.group()), BigDecimal.ONE);
    if (kind.group().isEmpty() && PLAIN.contains(plural)) {
      usage.put(plural, BigDecimal.ONE);
    }
    String type = kind.equals(Kind.SERVICE) ? resource.root().at("spec", "type").text() : "";
    if (type.equals("LoadBalancer")) {
      usage.put("services.loadbalancers", BigDecimal.ONE);
    }
    return new Amounts(usage);
  }

  private static String plural(String singular) {
    if (singular.endsWith("y")) {
      return singular.substring(0, singular.length() - 1) + "ies";
    }
    return singular + (singular.endsWith("s") ? "es" : "s");
  }
}
