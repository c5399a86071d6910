package dev.plumbline.profile;

import dev.plumbline.profile.Target.Subject;
import dev.plumbline.resource.Location;
import dev.plumbline.rule.Finding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A finding somebody accepted, for a reason, until a day.
 *
 * @param rule the id of the rule it is about
 * @param location where it is declared: in a profile, or as an annotation
 * @param environment the one it is declared for; empty where it is for all
 */
public record Exemption(
    String rule, Target target, Acceptance acceptance, Location location, String environment) {

  public Subject subject() {
    return target.subject();
  }

  public String path() {
    return target.path();
  }

  public String reason() {
    return acceptance.reason();
  }

  public String owner() {
    return acceptance.owner();
  }

  /** The last day it holds. */
  public LocalDate expires() {
    return acceptance.expires();
  }

  public boolean isExpired(LocalDate today) {
    return today.isAfter(expires());
  }

  /** How many days are left after that day; negative where it expired. */
  public long daysLeft(LocalDate today) {
    return ChronoUnit.DAYS.between(today, expires());
  }

  /** Whether this is about that finding, expired or not. */
  public boolean covers(Finding finding) {
    return rule.equals(finding.rule().id()) && target.covers(finding);
  }
}
