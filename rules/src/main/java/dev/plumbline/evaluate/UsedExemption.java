package dev.plumbline.evaluate;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.plumbline.profile.Exemption;
import dev.plumbline.rule.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * How much an exemption sets aside.
 *
 * @param findings how many
 * @param objects in how many objects
 */
public record UsedExemption(Exemption exemption, int findings, int objects) {

  /** In the order they are declared. */
  static List<UsedExemption> of(Collection<ExemptedFinding> exempted) {
    return exempted.stream()
        .collect(
            groupingBy(
                ExemptedFinding::exemption,
                LinkedHashMap::new,
                collectingAndThen(toList(), UsedExemption::of)))
        .values()
        .stream()
        .sorted(
            Comparator.comparing((UsedExemption used) -> used.exemption().location().file())
                .thenComparing(used -> used.exemption().location().line())
                .thenComparing(used -> used.exemption().location().column()))
        .toList();
  }

  private static UsedExemption of(List<ExemptedFinding> ofOne) {
    long objects =
        ofOne.stream().map(ExemptedFinding::finding).map(UsedExemption::object).distinct().count();
    return new UsedExemption(ofOne.get(0).exemption(), ofOne.size(), Math.toIntExact(objects));
  }

  private static List<Object> object(Finding finding) {
    return List.of(finding.environment(), finding.subject().key());
  }
}
