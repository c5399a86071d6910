package dev.plumbline.profile;

import dev.plumbline.resource.Resource;
import java.time.LocalDate;

/**
 * A finding somebody accepted, for a reason, until a day.
 *
 * @param rule the id of the rule it is about
 * @param subject the objects it is about
 * @param path the field it is about and all below it; empty for every field
 * @param reason why the finding is acceptable
 * @param owner whom to ask
 * @param expires the last day it holds
 * @param line where the profile declares it, from 1
 */
public record Exemption(
    String rule,
    Subject subject,
    String path,
    String reason,
    String owner,
    LocalDate expires,
    int line) {

  /** Names objects by any of these; empty parts stand for all. */
  public record Subject(String kind, String namespace, String name) {

    boolean names(Resource resource) {
      return (kind.isEmpty() || kind.equals(resource.kind().name()))
          && (namespace.isEmpty() || namespace.equals(resource.namespace()))
          && (name.isEmpty() || name.equals(resource.name()));
    }
  }

  public boolean isExpired(LocalDate today) {
    return today.isAfter(expires);
  }

  /** Whether this is about that rule, object and field, expired or not. */
  public boolean covers(String ruleId, Resource resource, String field) {
    return rule.equals(ruleId) && subject.names(resource) && isAtOrAbove(field);
  }

  private boolean isAtOrAbove(String field) {
    return path.isEmpty()
        || (field.startsWith(path)
            && (field.length() == path.length() || ".[".indexOf(field.charAt(path.length())) >= 0));
  }
}
