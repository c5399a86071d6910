package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.Evaluator;
import dev.plumbline.evaluate.Report;
import dev.plumbline.library.Library;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.RuleSetting;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every built-in rule keeps to, and what its own examples say of it. */
class RuleContractTest {

  static Stream<Named<Rule>> rules() {
    return Library.rules().stream().map(rule -> Named.of(rule.spec().id(), rule));
  }

  @Test
  void idsAreUniqueAndSorted() {
    List<String> ids = Library.rules().stream().map(rule -> rule.spec().id()).toList();
    assertThat(ids).isNotEmpty().doesNotHaveDuplicates().isSorted();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theClassIsNamedAfterTheId(Rule rule) {
    String name =
        Stream.of(rule.spec().id().split("-"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    assertThat(rule.getClass().getSimpleName()).isEqualTo(name);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theSpecIsCompleteAndAlwaysTheSame(Rule rule) {
    RuleSpec spec = rule.spec();
    assertThat(rule.spec()).isEqualTo(spec);
    assertThat(spec.title()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
    assertThat(spec.rationale()).endsWith(".");
    assertThat(spec.remediation()).endsWith(".");
    assertThat(spec.subjects()).isNotEmpty();
    assertThat(spec.references()).isNotEmpty().allMatch(url -> url.startsWith("https://"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theBadExampleHasItsMarkedFindings(Rule rule) {
    MarkedFindings bad = new MarkedFindings(rule.spec().bad());
    assertThat(bad.misplaced()).as("markers that end no line").isEmpty();
    assertThat(bad.expected()).isNotEmpty();
    assertThat(lines(judge(rule, Manifests.closed(bad.manifest()))))
        .containsExactlyInAnyOrderElementsOf(bad.expected());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void markersAreNothingButComments(Rule rule) {
    MarkedFindings bad = new MarkedFindings(rule.spec().bad());
    assertThat(values(bad.unmarked())).isEqualTo(values(bad.manifest()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theGoodExampleIsClean(Rule rule) {
    Inventory good = Manifests.closed(rule.spec().good());
    assertThat(good.resources()).anyMatch(resource -> rule.spec().judges(resource));
    Report report = judge(rule, good);
    assertThat(lines(report)).isEmpty();
    assertThat(report.notEvaluated()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void findingsAreToldApartByTheirFingerprints(Rule rule) {
    assertThat(judge(rule, Manifests.closed(rule.spec().bad())).findings())
        .extracting(Finding::fingerprint)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void findingsStandInTheDocumentOfTheirSubject(Rule rule) {
    Inventory bad = Manifests.closed(rule.spec().bad());
    for (Finding finding : judge(rule, bad).findings()) {
      Optional<Resource> around =
          bad.resources().stream()
              .filter(resource -> line(resource) <= finding.location().line())
              .max(Comparator.comparing(RuleContractTest::line));
      assertThat(around).as("the object around %s", finding).contains(finding.subject());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void messagesArePhrasesForPeople(Rule rule) {
    assertThat(judge(rule, Manifests.closed(rule.spec().bad())).findings())
        .extracting(Finding::message)
        .allSatisfy(
            message -> assertThat(message).isNotBlank().doesNotContain("\n").doesNotEndWith("."));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theOrderOfDocumentsDoesNotMatter(Rule rule) {
    List<Resource> resources = Manifests.closed(rule.spec().bad()).resources();
    List<Resource> reversed = new ArrayList<>(resources);
    Collections.reverse(reversed);
    assertThat(lines(judge(rule, Inventory.of(World.CLOSED, reversed))))
        .isEqualTo(lines(judge(rule, Inventory.of(World.CLOSED, resources))));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whatTheRuleReadsIsDeclared(Rule rule) {
    for (String example : List.of(rule.spec().bad(), rule.spec().good())) {
      Inventory all = Manifests.closed(example);
      List<Resource> declared =
          all.resources().stream().filter(resource -> rule.spec().looksAt(resource)).toList();
      assertThat(lines(judge(rule, Inventory.of(World.CLOSED, declared))))
          .isEqualTo(lines(judge(rule, all)));
    }
  }

  private static Report judge(Rule rule, Inventory inventory) {
    RuleSpec spec = rule.spec();
    Map<String, RuleSetting> switchedOn = Map.of(spec.id(), RuleSetting.ON);
    Profile profile = Profile.DEFAULT.withRules(switchedOn);
    return new Evaluator(List.of(rule), profile, LocalDate.of(2026, 1, 1)).evaluate(inventory);
  }

  private static List<String> lines(Report report) {
    return report.findings().stream().map(f -> f.location().line() + ": " + f.message()).toList();
  }

  private static List<Object> values(String manifest) {
    return Manifests.read(manifest).resources().stream()
        .map(Resource::root)
        .map(Node::value)
        .map(Object.class::cast)
        .toList();
  }

  private static int line(Resource resource) {
    return resource.root().location().line();
  }
}
