package dev.plumbline.profile;

import dev.plumbline.resource.Location;
import java.time.LocalDate;
import java.util.Set;

/**
 * What authors may accept in their own objects, by annotation.
 *
 * @param rules the ids of the rules
 * @param owner whom to ask
 * @param until the last day it holds
 * @param location where the profile says so
 */
public record AnnotationTerms(Set<String> rules, String owner, LocalDate until, Location location) {
  public AnnotationTerms {
    rules = Set.copyOf(rules);
  }
}
