package dev.plumbline.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExemptionTermsTest {
  private static final String ACCEPTED = "reason: r, owner: o, expires: 2027-05-31}";

  @TempDir private Path folder;

  private Profile read(String text) throws IOException, ProfileException {
    return Written.profile(folder, text);
  }

  @Test
  void authorsExemptNothingUnlessTheProfileLetsThem() throws Exception {
    assertThat(read("").terms()).isEqualTo(ExemptionTerms.DEFAULT);
    assertThat(ExemptionTerms.DEFAULT.annotations()).isEmpty();
    assertThat(ExemptionTerms.DEFAULT.warnDays()).isEqualTo(14);
  }

  @ParameterizedTest
  @ValueSource(strings = {"until", "expires"})
  void termsAreRead(String end) throws Exception {
    ExemptionTerms terms =
        read("""
                warnDays: 30
                warnFindings: 5
                neverExempt: [second-rule]
                annotations: {allow: [first-rule], owner: o, %s: 2027-05-31}
                """
                .formatted(end))
            .terms();
    assertThat(terms.warnDays()).isEqualTo(30);
    assertThat(terms.warnFindings()).isEqualTo(5);
    assertThat(terms.never()).containsExactly("second-rule");
    AnnotationTerms annotations = terms.annotations().orElseThrow();
    assertThat(annotations.rules()).containsExactly("first-rule");
    assertThat(annotations.owner()).isEqualTo("o");
    assertThat(annotations.until()).isEqualTo(LocalDate.of(2027, 5, 31));
    assertThat(annotations.location().line()).isEqualTo(6);
  }

  @Test
  void aFamilyStandsForItsRules() throws Exception {
    String family = Written.RULES.get(0).family();
    assertThat(family).isEqualTo("profile");
    assertThat(
            read("annotations: {allow: [" + family + "], owner: o, until: 2027-05-31}\n")
                .terms()
                .annotations()
                .orElseThrow()
                .rules())
        .containsExactlyInAnyOrder("first-rule", "second-rule");
  }

  @Test
  void termsHoldInEachEnvironment() throws Exception {
    Profile profile = read("neverExempt: [first-rule]\nenvironments: {prod: {paths: [a]}}\n");
    assertThat(profile.in("prod").terms()).isEqualTo(profile.terms());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exemptions: [{rule: first-rule, " + ACCEPTED + "]\nneverExempt: [first-rule]\n",
        "neverExempt: [first-rule]\nexemptions: [{rule: first-rule, " + ACCEPTED + "]\n",
        "neverExempt: [first-rule]\n"
            + "environments: {prod: {exemptions: [{rule: first-rule, "
            + ACCEPTED
            + "]}}\n"
      })
  void whatIsNeverExemptedNoExemptionNames(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ProfileException.class)
        .hasMessageMatching(
            ".*plumbline.yaml:[34]:[0-9]+: rule \"first-rule\" is never exempted: .*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          neverExempt: [third-rule]                      | :3:15: there is no rule "third-rule"
          neverExempt: first-rule                        | :3:14: expected a list
          warnDays: -1                                   | :3:11: "-1" is no whole number
          warnDays: soon                                 | :3:11: "soon" is no whole number
          annotations: {allow: [x]}                      | :3:23: there is no rule "x", and no family of that name; families are profile
          annotations: {owner: o, until: 2027-05-31}     | :3:14: annotations need "allow" and "owner"
          annotations: {allow: [first-rule], owner: o}   | :3:14: annotations need "until"
          annotations: {until: 2027-05-31, expires: x}   | :3:43: "expires" and "until" say the same
          """)
  void mistakesAreNamedWithTheirPlace(String line, String message) {
    assertThatThrownBy(() -> read(line + "\n"))
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining(message);
  }
}
