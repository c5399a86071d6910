package dev.plumbline.library.resources;

import dev.plumbline.library.model.AmountText;
import dev.plumbline.library.model.Amounts;
import dev.plumbline.library.model.EffectiveResources.Bounds;
import dev.plumbline.resource.Node;
import dev.plumbline.rule.Findings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** One item of a LimitRange, applied to whatever it is about. */
record RangeItem(String range, Node item, Findings findings) {
  private static final MathContext READABLE = new MathContext(3);

  private record Bound(String field, String noun, String says, String extreme) {}

  private static final Bound REQUEST = new Bound("requests", "request", "requests", "least");
  private static final Bound LIMIT = new Bound("limits", "limit", "is limited to", "most");

  /** Checks a container or a pod, and reports at its own field. */
  void check(String who, Node owner, Bounds bounds) {
    amounts("min")
        .values()
        .forEach(
            (resource, least) -> {
              demand(who, owner, REQUEST, bounds.requests(), resource, least);
              tooSmall(who, owner, REQUEST, bounds.requests(), resource, least);
              if (!isImplied(owner, bounds, resource)) {
                tooSmall(who, owner, LIMIT, bounds.limits(), resource, least);
              }
            });
    amounts("max")
        .values()
        .forEach(
            (resource, most) -> {
              demand(who, owner, LIMIT, bounds.limits(), resource, most);
              tooLarge(who, owner, LIMIT, bounds.limits(), resource, most);
              if (!isImplied(owner, bounds, resource)) {
                tooLarge(who, owner, REQUEST, bounds.requests(), resource, most);
              }
            });
    amounts("maxLimitRequestRatio")
        .values()
        .forEach((resource, most) -> ratio(who, owner, bounds, resource, most));
  }

  /** Checks what a claim requests; a claim has no limits. */
  void checkClaim(Node claim) {
    Node owner = claim.get("spec");
    Amounts requests = Amounts.of(owner.at("resources", "requests"));
    String who = Claims.name(claim);
    amounts("min")
        .values()
        .forEach((r, least) -> tooSmall(who, owner, REQUEST, requests, r, least));
    amounts("max").values().forEach((r, most) -> tooLarge(who, owner, REQUEST, requests, r, most));
  }

  private Amounts amounts(String field) {
    return Amounts.of(item.get(field));
  }

  /** One number that is limit and request is one mistake. */
  private static boolean isImplied(Node owner, Bounds bounds, String resource) {
    return owner.at("resources", "requests", resource).type().isEmpty()
        && owner.at("resources", "limits", resource).type().isPresent()
        && bounds.requests().get(resource).equals(bounds.limits().get(resource));
  }

  private void demand(
      String who, Node owner, Bound bound, Amounts own, String resource, BigDecimal edge) {
    if (own.get(resource).isEmpty()) {
      findings.at(
          node(owner, bound, resource),
          "%s has no %s %s, and LimitRange \"%s\" demands one of at %s %s",
          who,
          resource,
          bound.noun(),
          range,
          bound.extreme(),
          AmountText.of(resource, edge));
    }
  }

  private void tooSmall(
      String who, Node owner, Bound bound, Amounts own, String resource, BigDecimal least) {
    own.get(resource)
        .filter(amount -> amount.compareTo(least) < 0)
        .ifPresent(
            amount -> outside(who, owner, bound, resource, amount, "below", least, "demands"));
  }

  private void tooLarge(
      String who, Node owner, Bound bound, Amounts own, String resource, BigDecimal most) {
    own.get(resource)
        .filter(amount -> amount.compareTo(most) > 0)
        .ifPresent(amount -> outside(who, owner, bound, resource, amount, "above", most, "allows"));
  }

  private void outside(
      String who,
      Node owner,
      Bound bound,
      String resource,
      BigDecimal amount,
      String where,
      BigDecimal edge,
      String verb) {
    findings.at(
        node(owner, bound, resource),
        "%s %s %s of %s, %s the %s that LimitRange \"%s\" %s",
        who,
        bound.says(),
        AmountText.of(resource, amount),
        resource,
        where,
        AmountText.of(resource, edge),
        range,
        verb);
  }

  private void ratio(String who, Node owner, Bounds bounds, String resource, BigDecimal most) {
    Optional<BigDecimal> request = bounds.requests().positive().get(resource);
    Optional<BigDecimal> limit = bounds.limits().positive().get(resource);
    if (request.isEmpty() || limit.isEmpty()) {
      Bound lacking = request.isEmpty() ? REQUEST : LIMIT;
      findings.at(
          node(owner, lacking, resource),
          "%s has no %s %s above 0, and LimitRange \"%s\" demands one to compare",
          who,
          resource,
          lacking.noun(),
          range);
    } else if (limit.get().compareTo(request.get().multiply(most)) > 0) {
      findings.at(
          node(owner, LIMIT, resource),
          "%s may use %s times the %s it requests, above the %s times that LimitRange \"%s\" allows",
          who,
          limit.get().divide(request.get(), READABLE).stripTrailingZeros().toPlainString(),
          resource,
          most.stripTrailingZeros().toPlainString(),
          range);
    }
  }

  private static Node node(Node owner, Bound bound, String resource) {
    return owner.at("resources", bound.field(), resource);
  }
}
