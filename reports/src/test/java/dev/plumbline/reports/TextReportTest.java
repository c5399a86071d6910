package dev.plumbline.reports;

import static dev.plumbline.reports.Sample.LIMITLESS;
import static dev.plumbline.reports.Sample.PRIVILEGED;
import static dev.plumbline.reports.Sample.deployment;
import static dev.plumbline.reports.Sample.finding;
import static dev.plumbline.reports.Sample.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.Report;
import dev.plumbline.profile.Profile;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Skipped;
import dev.plumbline.resource.Skipped.Reason;
import dev.plumbline.rule.NotEvaluated;
import dev.plumbline.rule.Threshold;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private static final Resource CART = deployment("cart.yaml", "cart");

  private static String text(Report report) throws IOException {
    return Sample.write(TextReport.plain(), report);
  }

  private static String lastLine(Report report) throws IOException {
    return text(report).lines().reduce((first, second) -> second).orElseThrow();
  }

  @Test
  void everyPartOfAReportIsShown() throws IOException {
    assertThat(text(Sample.everything()))
        .isEqualTo(
            """
            k8s/cart.yaml:12:9: MEDIUM memory-limit-missing: no memory limit
                Deployment shop/cart: spec.template.spec.containers[app].resources
                fix: What to do about memory-limit-missing.
            k8s/cart.yaml:17:9: CRITICAL privileged-container: container "app" is privileged
                Deployment shop/cart: spec.template.spec.containers[app].securityContext.privileged
                fix: What to do about privileged-container.
            k8s/my mail.yaml:12:9: MEDIUM memory-limit-missing: no memory limit
                Deployment shop/mail: spec.template.spec.containers[app].resources

            Exempted:
              k8s/my mail.yaml:20:9: CRITICAL privileged-container: container "app" is privileged
                Deployment shop/mail: spec.template.spec.containers[app]
                talks to the kernel (team mail, until 2027-05-31)

            Exemptions:
              plumbline.yaml:9: privileged-container Deployment mail: set aside 1 finding in 1 object

            Unused exemptions:
              plumbline.yaml:15: privileged-container Deployment gone: matches no finding (team mail)
              plumbline.yaml:21: privileged-container Deployment cart: expired after 2020-01-01 (team mail)

            Notices:
              plumbline.yaml:9: privileged-container ends soon: ends 2027-05-31, in 11 days

            At risk, the worst first:
              Deployment shop/cart
                k8s/cart.yaml:5:3: reachable from outside on TCP 80
                k8s/cart.yaml:30:3: given secrets

            Requirements:
              unverified SHOP-OPS-1: Pipelines validate: no manifest
              broken SHOP-RES-1: The cart is bounded: 1 finding
              1 of 3 requirements held

            Could not be evaluated:
              HIGH exposed-workload: the policies are elsewhere: Deployment shop/cart, Deployment shop/mail

            Could not be read:
              k8s/broken.yaml:1:1: ERROR a tab is no indent

            trend: 3 findings fewer than on 2027-04-10
            3 findings (1 critical, 0 high, 2 medium, 0 low, 0 info) in 2 resources of 5 files, \
            as of Kubernetes v1.34; \
            1 exempted, 1 notice, 2 not evaluated, 1 document skipped (1 helm-values)
            input error: 1 problem with the input; 1 finding at or above high
            """);
  }

  @Test
  void nothingFoundTakesTwoLines() throws IOException {
    assertThat(text(Sample.clean()))
        .isEqualTo(
            """
            no findings in 1 resource of 1 file, as of Kubernetes v1.34
            passed: no finding at or above high
            """);
  }

  @Test
  void inputWithoutObjectsSaysThatNothingWasJudged() throws IOException {
    Report nothing =
        Sample.report(Profile.DEFAULT, 0, List.of(), List.of())
            .withInput(
                1, List.of(), List.of(new Skipped(CART.root().location(), Reason.KUSTOMIZATION)));
    assertThat(text(nothing))
        .isEqualTo(
            """
            no findings in 0 resources of 1 file, as of Kubernetes v1.34; 1 document skipped (1 kustomization)
            passed: nothing was judged, the input holds no Kubernetes object
            """);
  }

  @Test
  void theVerdictNamesTheThreshold() throws IOException {
    var medium = finding(LIMITLESS, CART, 2, "spec", "no limit");
    assertThat(lastLine(Sample.found(medium))).isEqualTo("passed: no finding at or above high");
    assertThat(lastLine(Sample.failingOn(Threshold.MEDIUM, medium)))
        .isEqualTo("failed: 1 finding at or above medium");
    assertThat(lastLine(Sample.failingOn(Threshold.NEVER, medium)))
        .isEqualTo("passed: no finding fails here, whatever its severity");
    assertThat(lastLine(Sample.undecided(unknown(CART, "no view"))))
        .isEqualTo("unknown: 1 check at or above high could not be evaluated");
  }

  @Test
  void whatCannotBeEvaluatedForOneReasonTakesOneLine() throws IOException {
    NotEvaluated[] many =
        IntStream.range(0, 9)
            .mapToObj(i -> unknown(deployment("f" + i, "d" + i), "no policies here"))
            .toArray(NotEvaluated[]::new);
    assertThat(text(Sample.undecided(many)))
        .contains(
            "HIGH exposed-workload: no policies here:"
                + " Deployment shop/d0, Deployment shop/d1, Deployment shop/d2 and 6 more\n");
  }

  @Test
  void namesCannotForgeLinesColoursOrDirections() throws IOException {
    Resource hostile = deployment("a\u001b[2K\nb.yaml", "x\u202e\u0007\u2028\u009b31m\r\ud800");
    Report report =
        Sample.found(
            finding(PRIVILEGED, hostile, 3, "spec[\"\u0000\"]", "image \"\u001b]0;owned\u0007\""));
    String text = text(report);
    assertThat(text.lines().toList())
        .startsWith(
            "a\\u001b[2K\\nb.yaml:3:9: CRITICAL privileged-container:"
                + " image \"\\u001b]0;owned\\u0007\"",
            "    Deployment shop/x\\u202e\\u0007\\u2028\\u009b31m\\r\\ud800: spec[\"\\u0000\"]");
    assertThat(text.replace("\n", "").codePoints().noneMatch(Character::isISOControl)).isTrue();
  }

  @Test
  void onlyAColouredReportHasEscapeSequences() throws IOException {
    Report report = Sample.found(finding(PRIVILEGED, CART, 3, "spec", "privileged"));
    assertThat(text(report)).doesNotContain("\u001b");
    assertThat(Sample.write(TextReport.coloured(), report))
        .contains("cart.yaml:3:9: \u001b[1;31mCRITICAL\u001b[0m privileged-container");
  }
}
