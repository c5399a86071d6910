package dev.plumbline.profile;

import java.util.Optional;
import java.util.Set;

/**
 * How far a profile lets its rules be exempted.
 *
 * @param never the ids of rules that nothing exempts
 * @param annotations what authors may accept; empty where they may not
 * @param warnDays how many days ahead of its end an exemption is named
 * @param warnFindings how many findings an exemption may set aside before it is named
 */
public record ExemptionTerms(
    Set<String> never, Optional<AnnotationTerms> annotations, int warnDays, int warnFindings) {
  static final ExemptionTerms DEFAULT = new ExemptionTerms(Set.of(), Optional.empty(), 14, 20);

  public ExemptionTerms {
    never = Set.copyOf(never);
  }
}
