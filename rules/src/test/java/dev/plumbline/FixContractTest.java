package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.Evaluator;
import dev.plumbline.fix.Edits;
import dev.plumbline.fix.FileFix;
import dev.plumbline.fix.FileFix.Fixed;
import dev.plumbline.library.Library;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.RuleSetting;
import dev.plumbline.rule.Edit;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Fix;
import dev.plumbline.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rule that says what to write keeps to, in its own bad example. */
class FixContractTest {
  private static final Pattern COMMENT = Pattern.compile("(?<=[\\s])#.*");

  static Stream<Named<Rule>> fixingRules() {
    return Library.rules().stream()
        .filter(rule -> findings(rule, rule.spec().bad()).anyMatch(f -> f.fix().isPresent()))
        .map(rule -> Named.of(rule.spec().id(), rule));
  }

  @Test
  void manyRulesSayWhatToWrite() {
    assertThat(fixingRules()).hasSizeGreaterThanOrEqualTo(20);
  }

  @ParameterizedTest
  @MethodSource("fixingRules")
  void whatIsFixedIsGoneAndNothingIsNew(Rule rule) {
    String bad = rule.spec().bad();
    Set<String> others =
        findings(rule, bad)
            .filter(finding -> finding.fix().isEmpty())
            .map(FixContractTest::identity)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(findings(rule, fixed(rule, bad)).map(FixContractTest::identity))
        .containsExactlyInAnyOrderElementsOf(others);
  }

  @ParameterizedTest
  @MethodSource("fixingRules")
  void commentsStay(Rule rule) {
    String bad = rule.spec().bad();
    List<String> gone = new ArrayList<>();
    for (Finding finding : findings(rule, bad).toList()) {
      boolean removes =
          finding.fix().stream()
              .flatMap(fix -> fix.changes().stream())
              .anyMatch(change -> change instanceof Fix.Remove || change instanceof Fix.Drop);
      if (removes) {
        gone.add(finding.message());
      }
    }
    assertThat(comments(fixed(rule, bad)))
        .containsAll(
            comments(bad).stream()
                .filter(comment -> gone.stream().noneMatch(comment::contains))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("fixingRules")
  void eachFixAloneRemovesItsFinding(Rule rule) {
    String bad = rule.spec().bad();
    List<Finding> before = findings(rule, bad).toList();
    List<Finding> each = new FileFix(bad, before).eachWritten();
    assertThat(each).hasSize((int) before.stream().filter(f -> f.fix().isPresent()).count());
    for (Finding finding : each) {
      List<Edit> edits = finding.fix().orElseThrow().edits();
      assertThat(findings(rule, Edits.apply(edits, bad)).map(FixContractTest::identity))
          .doesNotContain(identity(finding));
    }
  }

  @ParameterizedTest
  @MethodSource("fixingRules")
  void whatIsFixedIsNotFixedAgain(Rule rule) {
    String once = fixed(rule, rule.spec().bad());
    assertThat(fixed(rule, once)).isEqualTo(once);
  }

  /** In as many rounds as it takes. */
  private static String fixed(Rule rule, String manifest) {
    String text = manifest;
    for (int round = 0; round < 5; round++) {
      Fixed fixed = new FileFix(text, findings(rule, text).toList()).fixed();
      text = fixed.text();
    }
    return text;
  }

  private static List<String> comments(String manifest) {
    return COMMENT.matcher(manifest).results().map(MatchResult::group).toList();
  }

  private static String identity(Finding finding) {
    return finding.fingerprint() + " " + finding.path() + ": " + finding.message();
  }

  private static Stream<Finding> findings(Rule rule, String manifest) {
    Profile profile = Profile.DEFAULT.withRules(Map.of(rule.spec().id(), RuleSetting.ON));
    return new Evaluator(List.of(rule), profile, LocalDate.of(2026, 1, 1))
        .evaluate(Manifests.closed(manifest)).findings().stream();
  }
}
