package dev.plumbline.evaluate;

import dev.plumbline.reach.Exposure;
import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A workload in which several things come together that are harmless, or bearable, alone.
 *
 * @param factors the worst first; two of them at least
 * @param environment the one it was judged in; empty where there is none
 */
public record Risk(Resource subject, List<Factor> factors, String environment)
    implements Comparable<Risk> {
  private static final Set<String> TO_THE_NODE =
      Set.of(
          "privileged-container",
          "container-runtime-socket",
          "host-namespace",
          "host-path-volume",
          "dangerous-capability");
  private static final Comparator<Risk> ORDER =
      Comparator.comparing(Risk::score)
          .reversed()
          .thenComparing(risk -> risk.subject.key())
          .thenComparing(Risk::environment);

  /** One of these things. */
  public enum Kind {
    /** The internet gets to it. */
    REACHABLE(4),
    /** Who is in it is on its node. */
    NODE(3),
    /** Who gets to it finds a critical vulnerability, which an update mends. */
    VULNERABLE(3),
    /** It may run as root. */
    ROOT(2),
    /** It is given secrets. */
    SECRETS(1);

    private final int weight;

    Kind(int weight) {
      this.weight = weight;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Why a workload is at risk.
   *
   * @param place where a manifest says so
   */
  public record Factor(Kind kind, String what, Location place) {}

  public Risk {
    factors = factors.stream().sorted(Comparator.comparing(Factor::kind)).toList();
  }

  /** How much comes together: the higher, the sooner somebody should look. */
  public int score() {
    return factors.stream().map(Factor::kind).mapToInt(kind -> kind.weight).sum();
  }

  /** Of the workloads among the subjects, those in which two factors or more come together. */
  static List<Risk> of(Scope scope, List<Finding> findings, String environment) {
    Map<ResourceKey, List<Finding>> bySubject =
        findings.stream().collect(Collectors.groupingBy(finding -> finding.subject().key()));
    Map<ResourceKey, Exposure> exposed = new TreeMap<>();
    for (Exposure exposure : exposures(scope.inventory())) {
      if (exposure.isToInternet() && !exposure.ports().allowed().isEmpty()) {
        exposed.putIfAbsent(exposure.destination().key(), exposure);
      }
    }
    List<Risk> risks = new ArrayList<>();
    for (Resource subject : scope.subjects()) {
      List<Factor> factors = new ArrayList<>();
      Exposure exposure = exposed.get(subject.key());
      if (exposure != null) {
        factors.add(reachable(exposure, subject));
      }
      factors.addAll(power(bySubject.getOrDefault(subject.key(), List.of())));
      if (!factors.isEmpty()) {
        factors.addAll(secrets(subject));
      }
      if (factors.size() > 1) {
        risks.add(new Risk(subject, factors, environment));
      }
    }
    return risks;
  }

  private static List<Exposure> exposures(Inventory inventory) {
    return inventory.derive(Exposure.All.class, Exposure.All::of).exposures();
  }

  private static Factor reachable(Exposure exposure, Resource subject) {
    String way = exposure.through().map(through -> " through " + through.key()).orElse("");
    return new Factor(
        Kind.REACHABLE,
        "reachable from outside on " + exposure.ports().allowed() + way,
        subject.root().at("metadata", "name").location());
  }

  private static List<Factor> power(List<Finding> findings) {
    Map<Kind, Factor> byKind = new TreeMap<>();
    for (Finding finding : findings) {
      String rule = finding.rule().id();
      if (TO_THE_NODE.contains(rule)) {
        byKind.putIfAbsent(Kind.NODE, factor(Kind.NODE, finding));
      } else if (rule.equals("fixable-vulnerability") && finding.severity() == Severity.CRITICAL) {
        byKind.putIfAbsent(Kind.VULNERABLE, factor(Kind.VULNERABLE, finding));
      } else if (rule.equals("run-as-root")) {
        byKind.putIfAbsent(Kind.ROOT, factor(Kind.ROOT, finding));
      }
    }
    return List.copyOf(byKind.values());
  }

  private static Factor factor(Kind kind, Finding finding) {
    return new Factor(kind, finding.message(), finding.location());
  }

  private static List<Factor> secrets(Resource subject) {
    Workload workload = Workload.of(subject);
    List<Node> mounted = new ArrayList<>();
    for (Node volume : workload.spec().get("volumes").items()) {
      mounted.add(volume.get("secret"));
    }
    for (Container container : workload.containers()) {
      container.node().get("envFrom").items().forEach(from -> mounted.add(from.get("secretRef")));
      container
          .node()
          .get("env")
          .items()
          .forEach(variable -> mounted.add(variable.at("valueFrom", "secretKeyRef")));
    }
    return mounted.stream()
        .filter(Node::isPresent)
        .findFirst()
        .map(place -> new Factor(Kind.SECRETS, "given secrets", place.location()))
        .stream()
        .toList();
  }

  /** The worst first. */
  @Override
  public int compareTo(Risk other) {
    return ORDER.compare(this, other);
  }
}
