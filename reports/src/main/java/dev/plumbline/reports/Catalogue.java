package dev.plumbline.reports;

import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the rules say of themselves, as pages to read: one for each rule, an index, and one that
 * goes from the controls of standards to the rules; and what may be written in a profile and in a
 * blueprint.
 */
public record Catalogue(List<Rule> rules) {
  static final String INDEX = "README.md";
  static final String CONTROLS = "controls.md";
  static final String PROFILE = "profile.md";
  static final String BLUEPRINT = "blueprint.md";

  public Catalogue {
    rules = rules.stream().sorted(Comparator.comparing(rule -> rule.spec().id())).toList();
  }

  /** The text of each file, in Markdown, by its name. */
  public SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(INDEX, new CatalogueIndex(rules).text());
    files.put(CONTROLS, new CatalogueControls(specs()).text());
    CatalogueLanguages languages = new CatalogueLanguages(rules);
    files.put(PROFILE, languages.profile());
    files.put(BLUEPRINT, languages.blueprint());
    for (Rule rule : rules) {
      files.put(file(rule.spec()), new CataloguePage(rule).text());
    }
    return files;
  }

  private List<RuleSpec> specs() {
    return rules.stream().map(Rule::spec).toList();
  }

  static String file(RuleSpec rule) {
    return rule.id() + ".md";
  }

  /** A rule's id, which leads to its page. */
  static String link(RuleSpec rule) {
    return Markdown.link(Markdown.code(rule.id()), file(rule));
  }
}
