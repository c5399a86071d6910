package dev.plumbline.profile;

import dev.plumbline.rule.Rule;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rules that a profile may speak of.
 *
 * @param families by the rule's id
 */
record RuleNames(Map<String, String> families) {
  static RuleNames of(Collection<? extends Rule> rules) {
    return new RuleNames(
        rules.stream().collect(Collectors.toMap(rule -> rule.spec().id(), Rule::family)));
  }

  Set<String> ids() {
    return families.keySet();
  }

  /** The rule of that id, or all of that family; none where there is neither. */
  Set<String> named(String idOrFamily) {
    return families.containsKey(idOrFamily)
        ? Set.of(idOrFamily)
        : families.entrySet().stream()
            .filter(rule -> rule.getValue().equals(idOrFamily))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
  }

  /** Reads the id of a rule. */
  String id(YamlReader yaml, String id) throws ProfileException {
    if (!families.containsKey(id)) {
      throw yaml.error("there is no rule \"%s\"".formatted(id));
    }
    return id;
  }

  /** Reads the id of a rule or the name of a family, and gives the ids. */
  Set<String> ids(YamlReader yaml, String idOrFamily) throws ProfileException {
    Set<String> ids = named(idOrFamily);
    if (ids.isEmpty()) {
      throw yaml.error(
          "there is no rule \"%s\", and no family of that name; families are %s"
              .formatted(idOrFamily, String.join(", ", new TreeSet<>(families.values()))));
    }
    return ids;
  }
}
