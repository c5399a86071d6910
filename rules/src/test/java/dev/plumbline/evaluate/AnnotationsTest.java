package dev.plumbline.evaluate;

import static dev.plumbline.rule.Severity.HIGH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.evaluate.Notice.Kind;
import dev.plumbline.library.Library;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.profile.ProfileFile;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What authors may accept in their own objects. */
class AnnotationsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final List<Rule> RULES =
      List.of(WrongValue.named("value", HIGH), WrongValue.named("other", HIGH));
  private static final String ALLOWED =
      "annotations: {allow: [value], owner: platform, until: 2026-12-31}\n";

  @TempDir private Path folder;

  private Report report(List<Rule> rules, String profile, String manifest)
      throws IOException, ProfileException {
    Path file =
        Files.writeString(
            folder.resolve("plumbline.yaml"),
            "apiVersion: plumbline.dev/v1\nkind: Profile\n" + profile);
    return new Evaluator(rules, ProfileFile.read(file, rules), TODAY)
        .evaluate(Manifests.closed(manifest));
  }

  private Report report(String profile, String annotations) throws IOException, ProfileException {
    return report(
        RULES,
        profile,
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: one
          annotations: {%s}
        data: {a: wrong}
        """
            .formatted(annotations));
  }

  private static List<String> messages(Report report) {
    return report.notices().stream().map(Notice::message).toList();
  }

  @Test
  void anAnnotationThatTheProfileAllowsExemptsItsRule() throws Exception {
    Report report = report(ALLOWED, "plumbline.dev/skip.value: it is right here");
    assertThat(report.findings()).extracting(f -> f.rule().id()).containsExactly("other");
    ExemptedFinding exempted = report.exempted().get(0);
    assertThat(exempted.exemption().reason()).isEqualTo("it is right here");
    assertThat(exempted.exemption().owner()).isEqualTo("platform");
    assertThat(exempted.exemption().expires()).isEqualTo("2026-12-31");
    assertThat(exempted.exemption().location().line()).isEqualTo(5);
    assertThat(report.notices()).isEmpty();
    assertThat(report.unusedExemptions()).isEmpty();
  }

  @Test
  void aFamilyMayBeAllowed() throws Exception {
    Report report =
        report(ALLOWED.replace("[value]", "[evaluate]"), "plumbline.dev/skip.other: accepted");
    assertThat(report.exempted()).hasSize(1);
  }

  @ParameterizedTest
  @DisplayName("S-140: an annotation that the profile does not allow exempts nothing, and is named")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                        | value: x | the profile does not allow it
          annotations: {allow: [other], owner: o, until: 2026-12-31} | value: x | the profile does not allow it
          annotations: {allow: [value], owner: o, until: 2025-12-31} | value: x | the profile allowed it until 2025-12-31
          annotations: {allow: [value], owner: o, until: 2026-12-31} | value: '' | it gives no reason
          annotations: {allow: [value], owner: o, until: 2026-12-31} | value: [] | it gives no reason
          annotations: {allow: [value], owner: o, until: 2026-12-31} | volue: x | there is no such rule
          annotations: {allow: [evaluate], owner: o, until: 2026-12-31}, neverExempt: [value] | value: x | the profile never exempts this rule
          """)
  void anAuthorDoesNotExemptHimself(String profile, String annotation, String why)
      throws Exception {
    Report report =
        report(
            profile.replace("}, never", "}\nnever") + "\n",
            "plumbline.dev/skip." + annotation.replace("''", "' '"));
    assertThat(report.findings()).hasSize(2);
    assertThat(report.exempted()).isEmpty();
    assertThat(messages(report))
        .containsExactly(
            "annotation \"plumbline.dev/skip.%s\" exempts nothing: %s"
                .formatted(annotation.split(":")[0], why));
    assertThat(report.notices().get(0).kind()).isEqualTo(Kind.NOT_ALLOWED);
    assertThat(report.notices().get(0).location().line()).isEqualTo(5);
  }

  @Test
  void anAnnotationThatMatchesNothingIsUnused() throws Exception {
    Report report =
        report(
            RULES,
            ALLOWED,
            """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: one, annotations: {plumbline.dev/skip.value: accepted}}
            """);
    assertThat(report.unusedExemptions())
        .extracting(unused -> unused.exemption().reason())
        .containsExactly("accepted");
  }

  @Test
  void anAnnotationIsAboutItsObjectAlone() throws Exception {
    Report report =
        report(
            RULES,
            ALLOWED,
            """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: one, annotations: {plumbline.dev/skip.value: accepted}}
            data: {a: wrong}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: two}
            data: {a: wrong}
            """);
    assertThat(report.exempted())
        .extracting(one -> one.finding().subject().name())
        .containsExactly("one");
    assertThat(report.findings())
        .extracting(finding -> finding.rule().id() + " " + finding.subject().name())
        .containsExactly("other one", "other two", "value two");
  }

  @Test
  void thePodTemplateMaySayItToo() throws Exception {
    Report report =
        report(
            Library.rules(),
            "rules: {'*': off, privileged-container: high}\n"
                + "annotations: {allow: [user], owner: o, until: 2026-12-31}\n",
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                metadata: {annotations: {plumbline.dev/skip.privileged-container: accepted}}
                spec: {containers: [{name: a, image: i, securityContext: {privileged: true}}]}
            """);
    assertThat(report.findings()).extracting(Finding::path).isEmpty();
    assertThat(report.exempted()).hasSize(1);
  }

  @Test
  void ofTheAnnotationsOfAPodEachIsSaidOnce() throws Exception {
    Report report =
        report(
            Library.rules(),
            "",
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart, annotations: {plumbline.dev/skip.privileged-container: x}}
            """);
    assertThat(report.notices()).hasSize(1);
  }
}
