package dev.plumbline.library.resources;

import dev.plumbline.library.model.AmountText;
import dev.plumbline.library.model.EffectiveResources;
import dev.plumbline.library.model.EffectiveResources.ContainerResources;
import dev.plumbline.resource.Node;
import dev.plumbline.rule.Findings;
import java.math.BigDecimal;

/** Requests above a limit, and limits below a request, that only a LimitRange gives. */
final class GivenLimits {
  private GivenLimits() {}

  static void check(EffectiveResources resources, Findings findings) {
    for (ContainerResources one : resources.containers()) {
      one.bounds()
          .requests()
          .values()
          .forEach(
              (resource, request) ->
                  one.bounds()
                      .limits()
                      .get(resource)
                      .filter(limit -> request.compareTo(limit) > 0)
                      .ifPresent(limit -> report(one, resource, request, limit, findings)));
    }
  }

  private static void report(
      ContainerResources one,
      String resource,
      BigDecimal request,
      BigDecimal limit,
      Findings findings) {
    Node requestNode = one.container().resource("requests", resource);
    Node limitNode = one.container().resource("limits", resource);
    boolean ownRequest = requestNode.type().isPresent();
    if (ownRequest && limitNode.type().isPresent()) {
      return;
    }
    findings.at(
        ownRequest ? requestNode : limitNode,
        "container \"%s\" requests %s of %s, above its limit of %s: a LimitRange gives it the %s",
        one.container().name(),
        AmountText.of(resource, request),
        resource,
        AmountText.of(resource, limit),
        ownRequest ? "limit" : "request");
  }
}
