package dev.plumbline.evaluate;

import static dev.plumbline.rule.Severity.HIGH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.profile.ProfileFile;
import dev.plumbline.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said ahead of time of exemptions that hold. */
class ExemptionNoticesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final List<Rule> RULES = List.of(WrongValue.named("value", HIGH));
  private static final String TWO_OBJECTS =
      """
      {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {a: wrong, b: wrong, c: wrong}}
      ---
      {apiVersion: v1, kind: ConfigMap, metadata: {name: b}, data: {a: wrong}}
      """;

  @TempDir private Path folder;

  private Report report(String profile) throws IOException, ProfileException {
    Path file =
        Files.writeString(
            folder.resolve("plumbline.yaml"),
            "apiVersion: plumbline.dev/v1\nkind: Profile\n" + profile);
    return new Evaluator(RULES, ProfileFile.read(file, RULES), TODAY)
        .evaluate(Manifests.closed(TWO_OBJECTS));
  }

  private static List<String> notices(Report report) {
    return report.notices().stream()
        .map(n -> "%d: %s: %s".formatted(n.location().line(), n.kind(), n.message()))
        .toList();
  }

  private static String exemption(String target, String expires) {
    return "exemptions:\n- {rule: value, reason: r, owner: o, expires: %s%s}\n"
        .formatted(expires, target);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, '4: ends soon: ends 2026-01-01, today'",
    "2026-01-02, '4: ends soon: ends 2026-01-02, tomorrow'",
    "2026-01-15, '4: ends soon: ends 2026-01-15, in 14 days'"
  })
  void anExemptionThatEndsSoonIsNamed(String expires, String notice) throws Exception {
    assertThat(notices(report(exemption(", subject: {name: a}", expires)))).containsExactly(notice);
  }

  @ParameterizedTest
  @CsvSource({"2025-12-31", "2026-01-16"})
  void anExemptionThatEndedOrEndsLaterIsNot(String expires) throws Exception {
    assertThat(notices(report(exemption(", subject: {name: a}", expires)))).isEmpty();
  }

  @Test
  void theProfileSaysHowManyDaysAreSoon() throws Exception {
    String exemption = exemption(", subject: {name: a}", "2026-01-16");
    assertThat(notices(report("warnDays: 15\n" + exemption))).hasSize(1);
    assertThat(notices(report("warnDays: 0\n" + exemption))).isEmpty();
  }

  @Test
  void thatAnnotationsEndSoonIsSaidOnceForAll() throws Exception {
    assertThat(notices(report("annotations: {allow: [value], owner: o, until: 2026-01-03}\n")))
        .containsExactly("3: ends soon: exemptions by annotation end 2026-01-03, in 2 days");
  }

  @Test
  void anExemptionOfEverythingIsTooBroad() throws Exception {
    Report report = report(exemption("", "2027-01-01"));
    assertThat(report.exempted()).hasSize(4);
    assertThat(notices(report))
        .containsExactly(
            "4: too broad: matches everything: it names no object, container, path or file");
  }

  @Test
  void anExemptionOfManyFindingsIsTooBroad() throws Exception {
    String exemption = exemption(", subject: {kind: ConfigMap}", "2027-01-01");
    assertThat(notices(report("warnFindings: 3\n" + exemption)))
        .containsExactly("5: too broad: matched 4 findings in 2 objects");
    assertThat(notices(report("warnFindings: 4\n" + exemption))).isEmpty();
  }

  @Test
  void whatEachExemptionSetsAsideIsCounted() throws Exception {
    Report report =
        report(
            """
            exemptions:
            - {rule: value, subject: {name: b}, reason: r, owner: o, expires: 2027-01-01}
            - {rule: value, subject: {kind: ConfigMap}, reason: r, owner: o, expires: 2027-01-01}
            - {rule: value, subject: {name: c}, reason: r, owner: o, expires: 2027-01-01}
            """);
    assertThat(report.usedExemptions())
        .extracting(used -> used.exemption().location().line())
        .containsExactly(4, 5);
    assertThat(report.usedExemptions()).extracting(UsedExemption::findings).containsExactly(1, 3);
    assertThat(report.usedExemptions()).extracting(UsedExemption::objects).containsExactly(1, 1);
  }
}
