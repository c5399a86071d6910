package dev.plumbline.evaluate;

import dev.plumbline.profile.Exemption;
import dev.plumbline.rule.Finding;

/** A finding that an exemption sets aside. */
public record ExemptedFinding(Finding finding, Exemption exemption)
    implements Comparable<ExemptedFinding> {
  @Override
  public int compareTo(ExemptedFinding other) {
    return finding.compareTo(other.finding);
  }
}
