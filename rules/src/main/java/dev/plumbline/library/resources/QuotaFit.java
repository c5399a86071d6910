package dev.plumbline.library.resources;

import dev.plumbline.library.model.AmountText;
import dev.plumbline.library.model.Amounts;
import dev.plumbline.library.model.RollingUpdate;
import dev.plumbline.library.resources.QuotaLedger.Entry;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Severity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether what takes from a quota fits into it. */
record QuotaFit(QuotaLedger ledger, Amounts least, Amounts most) {
  private static final int NAMED = 3;

  static QuotaFit of(QuotaLedger ledger) {
    return new QuotaFit(ledger, ledger.least(), ledger.most());
  }

  /** Reports at the quota what everything takes together. */
  void checkSum(Resource quota, Findings findings) {
    boolean fits = true;
    for (String name : ledger.quota().hard().values().keySet()) {
      BigDecimal hard = amount(ledger.quota().hard(), name);
      BigDecimal needed = amount(least, name);
      BigDecimal scaled = amount(most, name);
      boolean always = needed.compareTo(hard) > 0;
      if (!always && scaled.compareTo(hard) <= 0) {
        continue;
      }
      fits = false;
      findings.at(
          always ? Severity.HIGH : Severity.MEDIUM,
          quota.root().at("spec", "hard", name),
          "the namespace needs %s of %s%s, more than %s: %s",
          AmountText.of(name, always ? needed : scaled),
          name,
          always ? "" : " when its autoscalers reach their maximum",
          AmountText.of(name, hard),
          takers(name, always ? Entry::least : Entry::most));
    }
    if (fits) {
      ledger
          .unknown()
          .ifPresent(reason -> findings.notEvaluated("whether all fits is unknown: %s", reason));
    }
  }

  private String takers(String name, Function<Entry, Amounts> taken) {
    record Taker(String title, BigDecimal amount) {}
    return ledger.entries().stream()
        .map(
            entry ->
                new Taker(QuotaLedger.title(entry.resource()), amount(taken.apply(entry), name)))
        .filter(taker -> taker.amount().signum() > 0)
        .sorted(Comparator.comparing(Taker::amount).reversed().thenComparing(Taker::title))
        .limit(NAMED)
        .map(taker -> taker.title() + " " + AmountText.of(name, taker.amount()))
        .collect(Collectors.joining(", "));
  }

  /** Reports at a workload what it cannot do although the namespace as it stands fits. */
  void checkWorkload(Resource subject, Findings findings) {
    Optional<Entry> found =
        ledger.entries().stream().filter(entry -> entry.resource() == subject).findFirst();
    found.ifPresent(
        entry ->
            ledger
                .quota()
                .hard()
                .values()
                .forEach((name, hard) -> checkWorkload(entry, name, hard, findings)));
  }

  private void checkWorkload(Entry entry, String name, BigDecimal hard, Findings findings) {
    BigDecimal each = amount(entry.perPod(), name);
    BigDecimal all = amount(least, name);
    Resource subject = entry.resource();
    if (each.signum() == 0 || all.compareTo(hard) > 0) {
      return;
    }
    long pods = entry.pods().minimum();
    BigDecimal left = hard.subtract(all).add(each.multiply(BigDecimal.valueOf(pods)));
    if (pods == 0 && each.compareTo(left) > 0) {
      findings.at(
          subject.root().at("spec", "replicas"),
          "one pod needs %s of %s, but ResourceQuota \"%s\" leaves %s",
          AmountText.of(name, each),
          name,
          ledger.quota().name(),
          AmountText.of(name, left));
    } else if (pods > 0 && subject.kind().equals(Kind.DEPLOYMENT) && !isClaim(name)) {
      RollingUpdate.of(subject)
          .ifPresent(update -> checkRollout(subject, update, name, pods, each, left, findings));
    }
  }

  private static boolean isClaim(String name) {
    return name.endsWith("persistentvolumeclaims") || name.endsWith("requests.storage");
  }

  private void checkRollout(
      Resource subject,
      RollingUpdate update,
      String name,
      long pods,
      BigDecimal each,
      BigDecimal left,
      Findings findings) {
    long surging = pods + update.surge(pods);
    BigDecimal needed = each.multiply(BigDecimal.valueOf(surging));
    boolean fits = needed.compareTo(left) <= 0;
    boolean oneFits = each.multiply(BigDecimal.valueOf(pods + 1)).compareTo(left) <= 0;
    if (fits) {
      return;
    }
    boolean stuck = !oneFits && update.unavailable(pods) == 0;
    findings.at(
        stuck ? Severity.HIGH : Severity.LOW,
        subject.root().at("spec", "replicas"),
        "a rollout needs %s of %s for %d pods, but ResourceQuota \"%s\" leaves %s: %s",
        AmountText.of(name, needed),
        name,
        surging,
        ledger.quota().name(),
        AmountText.of(name, left),
        stuck ? "it gets stuck" : "it goes on with fewer");
  }

  private static BigDecimal amount(Amounts amounts, String name) {
    return amounts.get(name).orElse(BigDecimal.ZERO);
  }
}
