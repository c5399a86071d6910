package dev.plumbline.reports;

import static java.util.stream.Collectors.joining;

import dev.plumbline.evaluate.Evaluator;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.RuleSetting;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Control;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.source.ManifestReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The page of one rule. */
record CataloguePage(Rule rule) {
  private static final LocalDate EXAMPLE_DAY = LocalDate.of(2026, 1, 1);

  String text() {
    RuleSpec spec = rule.spec();
    List<Finding> findings = findings();
    StringBuilder page = new StringBuilder();
    page.append("# %s\n\n".formatted(Markdown.prose(spec.title())));
    page.append(facts(spec));
    page.append("\n## Why\n\n%s\n".formatted(Markdown.prose(spec.rationale())));
    page.append("\n## What to do\n\n%s\n".formatted(Markdown.prose(spec.remedies())));
    page.append("\n## Bad\n\n%s\n".formatted(Markdown.block("yaml", unmarked(spec.bad()))));
    page.append(findings.stream().map(CataloguePage::item).collect(joining()));
    page.append("\n## Good\n\n%s".formatted(Markdown.block("yaml", spec.good())));
    if (!spec.controls().isEmpty()) {
      page.append("\n## Controls\n\n");
      page.append(spec.controls().stream().map(CataloguePage::item).collect(joining()));
    }
    page.append("\n## References\n\n");
    spec.references().forEach(url -> page.append("- <%s>\n".formatted(url)));
    page.append(
        "\n## Accept a finding\n\nIn `plumbline.yaml`, for the first of the findings above:");
    page.append("\n\n%s".formatted(Markdown.block("yaml", ExemptionSnippet.of(findings.get(0)))));
    return page.toString();
  }

  private String facts(RuleSpec spec) {
    Family family = Family.of(rule);
    return """
        | rule | severity | runs | family |
        |---|---|---|---|
        | %s | %s | %s | %s |

        Looks at %s.
        """
        .formatted(
            Markdown.code(spec.id()),
            spec.severity(),
            spec.enabled()
                ? "always"
                : "opt-in: %s under `rules`".formatted(Markdown.code(spec.id() + ": on")),
            Markdown.link(family.title(), Catalogue.INDEX + Markdown.anchor(family.title())),
            Markdown.prose(RulePage.kinds(spec)));
  }

  private static String item(Finding finding) {
    boolean usual = finding.severity() == finding.rule().severity();
    return "- line %d, %s%s: %s\n"
        .formatted(
            finding.location().line(),
            finding.path().isEmpty() ? "the object" : Markdown.code(finding.path()),
            usual ? "" : " (" + finding.severity() + ")",
            Markdown.prose(finding.message()));
  }

  private static String item(Control control) {
    String standard = control.standard().title();
    return "- %s, %s (%s)\n"
        .formatted(
            Markdown.link(standard, Catalogue.CONTROLS + Markdown.anchor(standard)),
            Markdown.prose(control.id()),
            Markdown.prose(control.title()));
  }

  private List<Finding> findings() {
    Profile alone = Profile.DEFAULT.withRules(Map.of(rule.spec().id(), RuleSetting.ON));
    return new Evaluator(List.of(rule), alone, EXAMPLE_DAY)
        .evaluate(
            ManifestReader.withDefaults()
                .readText("bad.yaml", rule.spec().bad())
                .inventory(World.CLOSED))
        .findings();
  }

  private static String unmarked(String example) {
    return example.replaceAll("[ \\t]+# finding: .*", "");
  }
}
