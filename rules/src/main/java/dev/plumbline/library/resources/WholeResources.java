package dev.plumbline.library.resources;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Quantity;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Fix;

/**
 * The resources of a container or a pod that nobody shares: devices and huge pages.
 *
 * @param who how a message names whose they are
 */
record WholeResources(String who, Node resources) {
  void check(boolean compute, Findings findings) {
    for (Node limit : resources.get("limits").fields()) {
      checkAmount(limit, compute, findings);
    }
    for (Node request : resources.get("requests").fields()) {
      Node limit = resources.at("limits", request.key());
      if (limit.type().isEmpty()) {
        checkAmount(request, compute, findings);
      }
      checkRequest(request, limit, findings);
    }
  }

  boolean asksForCompute() {
    return asksFor("cpu") || asksFor("memory");
  }

  private boolean asksFor(String resource) {
    return resources.at("limits", resource).type().isPresent()
        || resources.at("requests", resource).type().isPresent();
  }

  private void checkRequest(Node request, Node limit, Findings findings) {
    String resource = request.key();
    if (!HugePages.isName(resource) && !isDevice(resource)) {
      return;
    }
    if (limit.type().isEmpty()) {
      findings
          .at(request, "%s requests %s without a limit: both must be equal", who, resource)
          .fixedBy(remedy(request, limit));
    } else if (!Quantity.of(request).equals(Quantity.of(limit))) {
      findings.at(
          request,
          "%s requests %s of %s, but its limit is %s: both must be equal",
          who,
          request.scalar(),
          resource,
          limit.scalar());
    }
  }

  private static Fix remedy(Node request, Node limit) {
    if (request.integer().isPresent()) {
      return Fix.set(limit, request.integer().getAsLong());
    }
    return request.text().isEmpty() ? Fix.NONE : Fix.set(limit, request.text());
  }

  private void checkAmount(Node amount, boolean compute, Findings findings) {
    String resource = amount.key();
    if (HugePages.isName(resource) && !compute) {
      findings.at(amount, "%s asks for %s, but for neither cpu nor memory", who, resource);
    } else if (HugePages.isName(resource) && !HugePages.isMultiple(amount)) {
      findings.at(
          amount, "%s asks for %s of %s, which is no whole page", who, amount.scalar(), resource);
    } else if (isDevice(resource) && !HugePages.isWhole(amount)) {
      findings.at(
          amount, "%s asks for %s of %s, which cannot be divided", who, amount.scalar(), resource);
    }
  }

  void checkNames(Findings findings) {
    for (String bound : new String[] {"limits", "requests"}) {
      for (Node amount : resources.get(bound).fields()) {
        if (!amount.key().contains("/") && !isStandard(amount.key())) {
          findings.at(
              amount, "%s asks for %s, which is no resource of a container", who, amount.key());
        }
      }
    }
  }

  private static boolean isDevice(String resource) {
    return resource.contains("/") && !resource.contains("kubernetes.io/");
  }

  private static boolean isStandard(String resource) {
    return resource.equals("cpu")
        || resource.equals("memory")
        || resource.equals("ephemeral-storage")
        || HugePages.isName(resource);
  }
}
