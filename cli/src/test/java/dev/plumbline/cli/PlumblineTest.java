package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Program.Run;
import dev.plumbline.reports.Nearest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlumblineTest {
  private static final String POD = "{apiVersion: v1, kind: Pod, metadata: {name: a}}";

  @Test
  void helpShowsCommandsExamplesAndExitCodes() {
    Run help = new Program().run("--help");
    assertThat(help.out()).contains("lint", "fix", "explain", "rules", "Examples:");
    assertThat(help.exitCode()).isZero();
    assertThat(new Program().run("lint", "--help").out())
        .contains("Exit codes:", "--fail-on", "plumbline lint overlays/prod");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "lint --help", "fix --help", "explain --help", "rules --help"})
  void helpFitsATerminal(String args) {
    assertThat(new Program().run((Object[]) args.split(" ")).out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void theVersionNamesTheProgramAndItsJava() {
    assertThat(new Program().run("--version").out())
        .startsWith("plumbline ")
        .contains("Java " + Runtime.version());
  }

  @Test
  void noCommandAndAnUnknownCommandAreWrongUsage() {
    assertThat(new Program().run().exitCode()).isEqualTo(2);
    Run unknown = new Program().run("lnt");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("lnt", "lint", "Try 'plumbline --help'.");
  }

  @Test
  void aRuleThatThrowsExits2AndIsNamedWithItsClassAndTheObject() {
    Run run = new Program().rules(TestRules.BROKEN).reads(POD).run("lint", "-");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            """
            plumbline: rule "test-broken" (dev.plumbline.cli.TestRules$4) fails on \
            Pod default/a (<stdin>:1:1): \
            java.lang.IllegalStateException: the rule is broken\\u001b[2J
            """);
    Run verbose = new Program().rules(TestRules.BROKEN).reads(POD).run("lint", "--verbose", "-");
    assertThat(verbose.err()).contains("\tat dev.plumbline.cli.TestRules");
  }

  @Test
  void aFailureOfOurOwnExits2AndShowsItsPlaceOnlyWhenAsked() {
    Run run = new Program().rules(TestRules.ENDLESS).reads(POD).run("lint", "-");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .startsWith("plumbline: internal error: ")
        .endsWith("please report it");
    Run verbose = new Program().rules(TestRules.ENDLESS).reads(POD).run("lint", "--verbose", "-");
    assertThat(verbose.err()).contains("\tat dev.plumbline.cli.TestRules");
  }

  @Test
  void explainShowsARule() {
    Run run = new Program().run("explain", "test-privileged");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("test-privileged (critical)\n").contains("Mend it.");
  }

  @Test
  void explainSuggestsTheRuleThatWasMeant() {
    Run typo = new Program().run("explain", "test-priviledged");
    assertThat(typo.exitCode()).isEqualTo(2);
    assertThat(typo.err())
        .isEqualTo(
            """
            plumbline: there is no rule 'test-priviledged'; did you mean test-privileged?
            Try 'plumbline explain --help'.
            """);
    assertThat(new Program().run("explain", "xyz").err()).contains("'plumbline rules' lists");
  }

  @Test
  void wordsThatAreUnlikeAreNotSuggested() {
    List<String> known = List.of("privileged-container", "host-network", "host-pid");
    assertThat(Nearest.to("host-netwrok", known)).containsExactly("host-network");
    assertThat(Nearest.to("privileged", known)).containsExactly("privileged-container");
    assertThat(Nearest.to("host", known)).containsExactly("host-pid", "host-network");
    assertThat(Nearest.to("latest-tag", known)).isEmpty();
  }

  @Test
  void rulesAreListedForPeopleAndPrograms() {
    assertThat(new Program().run("rules").out())
        .isEqualTo(
            """
            test-nameless    low       off  Title of test-nameless
            test-privileged  critical  on   Title of test-privileged
            test-unguarded   high      on   Title of test-unguarded
            """);
    assertThat(new Program().run("rules", "--format", "json").out())
        .startsWith("[")
        .contains("\"id\": \"test-unguarded\"");
    assertThat(new Program().run("rules", "--format", "sarif").exitCode()).isEqualTo(2);
  }
}
