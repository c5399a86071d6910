package dev.plumbline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Library;
import dev.plumbline.profile.Baseline;
import dev.plumbline.profile.Profile;
import dev.plumbline.render.Build;
import dev.plumbline.render.Rendered;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Finding;
import dev.plumbline.source.ManifestReader;
import dev.plumbline.source.Reading;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of the findings of several worlds in one report. */
class RenderedFindingsTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: cart}
      spec:
        containers:
        - name: app
          image: shop/cart:1
          resources: {limits: {memory: 64m}}
      """;

  private static Reading read(String file, String text) {
    return ManifestReader.withDefaults().readText(file, text);
  }

  private static Build build(String file, String text) {
    return new Build(Path.of(file), Set.of(Path.of("base")), read(file, text));
  }

  private static Report report(Reading plain, Build... builds) {
    return new Evaluator(Library.rules(), Profile.DEFAULT, LocalDate.of(2026, 1, 1))
        .evaluate(Scopes.of(new Rendered(plain, List.of(builds)), World.CLOSED), Baseline.NONE);
  }

  private static Stream<Finding> of(Report report, String rule) {
    return report.findings().stream().filter(finding -> finding.rule().id().equals(rule));
  }

  @Test
  void whatTwoOverlaysSayOfTheirBaseIsSaidOnce() {
    Report report = report(read("a.yaml", ""), build("base.yaml", POD), build("base.yaml", POD));
    assertThat(of(report, "suspicious-quantity")).hasSize(1);
    assertThat(of(report, "duplicate-resource")).isEmpty();
    assertThat(report.resources()).isEqualTo(2);
  }

  @Test
  void whatTheySayOfTheirOwnFilesIsSaidOfEach() {
    Report report = report(read("a.yaml", ""), build("dev.yaml", POD), build("prod.yaml", POD));
    assertThat(of(report, "suspicious-quantity"))
        .extracting(finding -> finding.location().file())
        .containsExactly("dev.yaml", "prod.yaml");
  }

  @Test
  void onlyWhatIsNotRenderedCanBeFixed() {
    assertThat(of(report(read("a.yaml", POD)), "suspicious-quantity"))
        .allSatisfy(finding -> assertThat(finding.fix()).isPresent());
    assertThat(of(report(read("a.yaml", ""), build("b.yaml", POD)), "suspicious-quantity"))
        .hasSize(1)
        .allSatisfy(finding -> assertThat(finding.fix()).isEmpty());
  }

  @Test
  void aPolicyBesideAnOverlayHoldsForIt() {
    String policy =
        """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: deny}
        spec: {podSelector: {}, policyTypes: [Ingress]}
        """;
    assertThat(of(report(read("a.yaml", ""), build("b.yaml", POD)), "no-ingress-policy"))
        .hasSize(1);
    Report report = report(read("a.yaml", policy), build("b.yaml", POD));
    assertThat(of(report, "no-ingress-policy")).isEmpty();
    assertThat(of(report, "network-policy-selects-nothing")).isEmpty();
  }
}
