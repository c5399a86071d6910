package dev.plumbline.reports;

import static java.util.stream.Collectors.joining;

import dev.plumbline.rule.Control;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Standard;
import java.util.List;

/** From the controls of standards to the rules, and what no rule answers. */
record CatalogueControls(List<RuleSpec> rules) {

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # Standards and the rules that answer them

        A rule beside a control finds manifests that break it, or a part of it. That no rule finds
        anything does not prove that a control is met: somebody must still say so. The words are
        ours, the standards stand where the links lead. %s lists the rules by themselves.
        """
            .formatted(Markdown.link("The index", Catalogue.INDEX)));
    for (Standard standard : Standard.values()) {
      text.append(section(standard));
    }
    return text.toString();
  }

  private String section(Standard standard) {
    List<Control> controls = standard.controls();
    long answered = controls.stream().filter(control -> !answers(control).isEmpty()).count();
    StringBuilder section = new StringBuilder();
    section.append("\n## %s\n\n".formatted(standard.title()));
    section.append("%s <%s>\n\n".formatted(Markdown.prose(standard.note()), standard.url()));
    section.append(
        "%d of %d controls have a rule.\n\n| control | demands | rules |\n|---|---|---|\n"
            .formatted(answered, controls.size()));
    for (Control control : controls) {
      section.append(
          "| %s | %s | %s |\n"
              .formatted(
                  Markdown.cell(Markdown.prose(control.id())),
                  Markdown.cell(Markdown.prose(control.title())),
                  Markdown.cell(rules(control))));
    }
    return section.toString();
  }

  private String rules(Control control) {
    List<RuleSpec> answers = answers(control);
    if (!answers.isEmpty()) {
      return answers.stream().map(Catalogue::link).collect(joining(", "));
    }
    return control.beyond().isEmpty()
        ? "**no rule**"
        : "**no rule**: " + Markdown.prose(control.beyond());
  }

  private List<RuleSpec> answers(Control control) {
    return rules.stream().filter(rule -> rule.controls().contains(control)).toList();
  }
}
