package dev.plumbline.reports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;
import java.util.TreeMap;

/** The list of all rules, by family and by severity. */
record CatalogueIndex(List<Rule> rules) {

  String text() {
    long off = specs(rules).stream().filter(spec -> !spec.enabled()).count();
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # The rules of Plumbline

        %d rules; %d of them run only where a profile asks for them. Each page is made from the
        rule itself, and says what `plumbline explain RULE` says. %s lists what the rules
        answer in the CIS Kubernetes Benchmark, in the guidance of NSA and CISA, and in the Pod
        Security Standards; %s and %s have all that may be written in
        those files.

        ## By family
        """
            .formatted(
                rules.size(),
                off,
                Markdown.link("Controls", Catalogue.CONTROLS),
                Markdown.link("The profile", Catalogue.PROFILE),
                Markdown.link("the blueprint", Catalogue.BLUEPRINT)));
    rules.stream()
        .collect(groupingBy(Family::of, TreeMap::new, toList()))
        .forEach((family, members) -> text.append(table(family, specs(members))));
    text.append("\n## By severity\n");
    for (Severity severity : Severity.values()) {
      List<RuleSpec> of =
          specs(rules).stream().filter(spec -> spec.severity() == severity).toList();
      text.append("\n### %s (%d)\n\n".formatted(capitalized(severity), of.size()));
      text.append(of.stream().map(Catalogue::link).collect(joining(",\n"))).append('\n');
    }
    return text.toString();
  }

  private static String table(Family family, List<RuleSpec> members) {
    StringBuilder table = new StringBuilder("\n### " + family.title() + "\n\n");
    table.append("| rule | severity | runs | finds |\n|---|---|---|---|\n");
    for (RuleSpec spec : members) {
      table.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  Catalogue.link(spec),
                  spec.severity(),
                  spec.enabled() ? "always" : "opt-in",
                  Markdown.cell(Markdown.prose(spec.title()))));
    }
    return table.toString();
  }

  private static String capitalized(Severity severity) {
    return severity.name().charAt(0) + severity.toString().substring(1);
  }

  private static List<RuleSpec> specs(List<Rule> rules) {
    return rules.stream().map(Rule::spec).toList();
  }
}
