package dev.plumbline.library.resources;

import dev.plumbline.library.model.AmountText;
import dev.plumbline.library.model.Amounts;
import dev.plumbline.library.model.EffectiveResources;
import dev.plumbline.library.model.EffectiveResources.Bounds;
import dev.plumbline.library.model.EffectiveResources.ContainerResources;
import dev.plumbline.library.model.PodLevel;
import dev.plumbline.resource.Container;
import dev.plumbline.resource.Node;
import dev.plumbline.rule.Findings;
import java.math.BigDecimal;

/** Where the bounds of a pod and those of its containers contradict each other. */
final class PodBounds {
  private PodBounds() {}

  static void check(Node own, Bounds pod, EffectiveResources resources, Findings findings) {
    Amounts requests = resources.sum(Bounds::requests);
    Amounts hugePages = resources.sum(Bounds::limits).only(name -> name.startsWith("hugepages-"));
    below(own, "requests", pod.requests(), requests, "the pod requests", findings);
    below(own, "limits", pod.limits(), hugePages, "the pod is limited to", findings);
    for (String resource : pod.requests().only(PodLevel::supports).values().keySet()) {
      if (own.at("requests", resource).type().isEmpty()) {
        BigDecimal request = pod.requests().get(resource).orElseThrow();
        pod.limits()
            .get(resource)
            .filter(most -> request.compareTo(most) > 0)
            .ifPresent(most -> tooTight(own.at("limits", resource), most, request, findings));
      }
    }
    for (ContainerResources one : resources.containers()) {
      if (one.container().role() == Container.Role.MAIN) {
        above(one, pod.limits(), findings);
      }
    }
  }

  private static void below(
      Node own, String bound, Amounts pod, Amounts containers, String says, Findings findings) {
    pod.only(PodLevel::supports)
        .values()
        .forEach(
            (resource, amount) -> {
              BigDecimal together = containers.get(resource).orElse(BigDecimal.ZERO);
              if (together.compareTo(amount) > 0) {
                findings.at(
                    own.at(bound, resource),
                    "%s %s of %s, less than the %s of its containers",
                    says,
                    AmountText.of(resource, amount),
                    resource,
                    AmountText.of(resource, together));
              }
            });
  }

  private static void tooTight(Node limit, BigDecimal most, BigDecimal request, Findings findings) {
    findings.at(
        limit,
        "the pod is limited to %s of %s, less than the %s that its containers request",
        AmountText.of(limit.key(), most),
        limit.key(),
        AmountText.of(limit.key(), request));
  }

  private static void above(ContainerResources one, Amounts pod, Findings findings) {
    one.bounds()
        .limits()
        .values()
        .forEach(
            (resource, amount) ->
                pod.get(resource)
                    .filter(most -> amount.compareTo(most) > 0)
                    .ifPresent(
                        most ->
                            findings.at(
                                one.container().resource("limits", resource),
                                "container \"%s\" may use %s of %s, more than the pod's limit of %s",
                                one.container().name(),
                                AmountText.of(resource, amount),
                                resource,
                                AmountText.of(resource, most))));
  }
}
