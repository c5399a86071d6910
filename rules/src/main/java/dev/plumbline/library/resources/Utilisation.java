package dev.plumbline.library.resources;

import dev.plumbline.library.model.Amounts;
import dev.plumbline.library.model.EffectiveResources;
import dev.plumbline.library.model.EffectiveResources.ContainerResources;
import dev.plumbline.library.model.PodLevel;
import dev.plumbline.rule.Findings;
import java.util.List;
import java.util.stream.Collectors;

/** Whether pods request what a metric is a percentage of. */
final class Utilisation {
  private Utilisation() {}

  static void check(
      UtilisationMetric metric, EffectiveResources resources, String title, Findings findings) {
    List<ContainerResources> counting =
        resources.containers().stream()
            .filter(one -> one.container().isLongRunning())
            .filter(one -> metric.container().isEmpty() || isNamed(one, metric.container()))
            .toList();
    if (counting.isEmpty()) {
      findings.at(
          metric.node().parent().get("container"),
          "%s has no container \"%s\" that keeps running",
          title,
          metric.container());
      return;
    }
    if (metric.container().isEmpty() && requestsAsAWhole(resources)) {
      if (resources.requests().positive().get(metric.resource()).isEmpty()) {
        report(metric, title, "the pod has no " + metric.resource() + " request", findings);
      }
      return;
    }
    List<String> silent =
        counting.stream()
            .filter(one -> one.bounds().requests().get(metric.resource()).isEmpty())
            .map(one -> "\"" + one.container().name() + "\"")
            .toList();
    Amounts together =
        counting.stream().map(one -> one.bounds().requests()).reduce(Amounts.NONE, Amounts::plus);
    if (!silent.isEmpty()) {
      String names = silent.stream().collect(Collectors.joining(", "));
      String who = silent.size() == 1 ? "container %s has" : "containers %s have";
      String lack = who.formatted(names) + " no " + metric.resource() + " request";
      report(metric, title, lack, findings);
    } else if (together.positive().get(metric.resource()).isEmpty()) {
      report(metric, title, "its " + metric.resource() + " request is 0", findings);
    }
  }

  private static boolean isNamed(ContainerResources one, String name) {
    return one.container().name().equals(name);
  }

  private static boolean requestsAsAWhole(EffectiveResources resources) {
    return resources
        .pod()
        .filter(own -> !own.requests().only(PodLevel::supports).isEmpty())
        .isPresent();
  }

  private static void report(
      UtilisationMetric metric, String title, String reason, Findings findings) {
    findings.at(
        metric.node(), "the %s utilisation of %s is unknown: %s", metric.resource(), title, reason);
  }
}
