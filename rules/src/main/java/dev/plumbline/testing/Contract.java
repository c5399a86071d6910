package dev.plumbline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.Evaluator;
import dev.plumbline.evaluate.Report;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.RuleSetting;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a rule keeps to, and what its own examples say of it. */
record Contract(Rule rule) {

  void specIsComplete() {
    RuleSpec spec = rule.spec();
    assertThat(rule.spec()).isEqualTo(spec);
    assertThat(spec.title()).as("title").isNotBlank().doesNotContain("\n").doesNotEndWith(".");
    assertThat(spec.rationale()).as("rationale").endsWith(".");
    assertThat(spec.remediation()).as("remediation").endsWith(".");
    assertThat(spec.subjects()).as("subjects").isNotEmpty();
    assertThat(spec.references())
        .as("references")
        .isNotEmpty()
        .allMatch(url -> url.matches("https?://\\S+"), "are addresses of pages");
  }

  void badHasItsMarkedFindings() {
    Example bad = bad();
    assertThat(bad.misplaced()).as("markers that end no line").isEmpty();
    assertThat(bad.expected()).as("marked findings").isNotEmpty();
    assertThat(lines(judge(bad.closed())))
        .as("findings in the bad example, by line")
        .containsExactlyInAnyOrderElementsOf(bad.expected());
  }

  void markersAreComments() {
    assertThat(bad().unmarkedDocuments())
        .as("the bad example without its markers")
        .isEqualTo(bad().documents());
  }

  void goodIsClean() {
    Inventory good = good().closed();
    assertThat(good.resources())
        .as("objects in the good example that the rule judges")
        .anyMatch(resource -> rule.spec().judges(resource));
    Report report = judge(good);
    assertThat(lines(report)).as("findings in the good example").isEmpty();
    assertThat(report.notEvaluated()).as("what it cannot know of the good example").isEmpty();
  }

  void messagesArePhrases() {
    assertThat(findingsInBad())
        .extracting(Finding::message)
        .allSatisfy(
            message -> assertThat(message).isNotBlank().doesNotContain("\n").doesNotEndWith("."));
  }

  void fingerprintsDiffer() {
    assertThat(findingsInBad()).extracting(Finding::fingerprint).doesNotHaveDuplicates();
  }

  void findingsAreAtSubjects() {
    Inventory bad = bad().closed();
    for (Finding finding : judge(bad).findings()) {
      Optional<Resource> around =
          bad.resources().stream()
              .filter(resource -> line(resource) <= finding.location().line())
              .max(Comparator.comparing(Contract::line));
      assertThat(around).as("the object around %s", finding).contains(finding.subject());
    }
  }

  void orderDoesNotMatter() {
    List<Resource> resources = bad().closed().resources();
    List<Resource> reversed = new ArrayList<>(resources);
    Collections.reverse(reversed);
    assertThat(lines(judge(Inventory.of(World.CLOSED, reversed))))
        .isEqualTo(lines(judge(Inventory.of(World.CLOSED, resources))));
  }

  void readsWhatIsDeclared() {
    for (Example example : List.of(bad(), good())) {
      Inventory all = example.closed();
      List<Resource> declared =
          all.resources().stream().filter(resource -> rule.spec().looksAt(resource)).toList();
      assertThat(lines(judge(Inventory.of(World.CLOSED, declared))))
          .as("findings with nothing but the declared kinds")
          .isEqualTo(lines(judge(all)));
    }
  }

  void doesNotThrow() {
    Robustness robustness = new Robustness(List.of(rule));
    robustness.requireOverEachChange(bad().documents());
    robustness.requireOverEachChange(good().documents());
  }

  private Example bad() {
    return new Example(rule.spec().bad());
  }

  private Example good() {
    return new Example(rule.spec().good());
  }

  private List<Finding> findingsInBad() {
    return judge(bad().closed()).findings();
  }

  private Report judge(Inventory inventory) {
    Profile profile = Profile.DEFAULT.withRules(Map.of(rule.spec().id(), RuleSetting.ON));
    return new Evaluator(List.of(rule), profile, LocalDate.of(2026, 1, 1)).evaluate(inventory);
  }

  private static List<String> lines(Report report) {
    return report.findings().stream().map(f -> f.location().line() + ": " + f.message()).toList();
  }

  private static int line(Resource resource) {
    return resource.root().location().line();
  }
}
