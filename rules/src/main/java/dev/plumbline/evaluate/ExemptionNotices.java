package dev.plumbline.evaluate;

import dev.plumbline.evaluate.Notice.Kind;
import dev.plumbline.profile.AnnotationTerms;
import dev.plumbline.profile.Exemption;
import dev.plumbline.profile.ExemptionTerms;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is to be said of exemptions that hold: that they end soon, and that they are too broad. */
record ExemptionNotices(ExemptionTerms terms, LocalDate today) {

  /**
   * @param declared by the profile and the environments that were judged
   */
  List<Notice> of(Collection<Exemption> declared, Collection<UsedExemption> used) {
    List<Notice> notices = new ArrayList<>();
    terms.annotations().filter(this::endsSoon).ifPresent(it -> notices.add(ending(it)));
    for (Exemption exemption : declared) {
      long days = exemption.daysLeft(today);
      if (days >= 0 && days <= terms.warnDays()) {
        notices.add(notice(Kind.ENDS_SOON, exemption, "ends " + day(exemption.expires(), days)));
      }
      if (days >= 0 && exemption.target().isEverything()) {
        notices.add(
            notice(
                Kind.TOO_BROAD,
                exemption,
                "matches everything: it names no object, container, path or file"));
      }
    }
    used.stream()
        .filter(one -> one.findings() > terms.warnFindings())
        .map(
            one ->
                notice(
                    Kind.TOO_BROAD,
                    one.exemption(),
                    "matched %d findings in %d objects".formatted(one.findings(), one.objects())))
        .forEach(notices::add);
    return notices;
  }

  private boolean endsSoon(AnnotationTerms annotations) {
    long days = ChronoUnit.DAYS.between(today, annotations.until());
    return days >= 0 && days <= terms.warnDays();
  }

  private Notice ending(AnnotationTerms annotations) {
    long days = ChronoUnit.DAYS.between(today, annotations.until());
    return new Notice(
        Kind.ENDS_SOON,
        "",
        annotations.location(),
        "",
        "exemptions by annotation end " + day(annotations.until(), days));
  }

  private static String day(LocalDate day, long days) {
    return "%s, %s"
        .formatted(day, days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days");
  }

  private static Notice notice(Kind kind, Exemption exemption, String message) {
    return new Notice(
        kind, exemption.rule(), exemption.location(), exemption.environment(), message);
  }
}
