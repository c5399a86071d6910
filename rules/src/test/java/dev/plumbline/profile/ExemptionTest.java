package dev.plumbline.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.profile.Target.Subject;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Span;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExemptionTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 1, 31);
  private static final Subject ALL = new Subject("", "", "");
  private static final RuleSpec RULE = Written.RULES.get(0).spec();
  private static final Resource CART =
      Manifests.closed(
              """
              apiVersion: apps/v1
              kind: Deployment
              metadata: {name: cart}
              spec:
                template:
                  spec:
                    initContainers: [{name: istio-init, image: i}]
                    containers: [{name: app, image: i}, {image: i}]
              """)
          .resources()
          .get(0);

  private static Exemption exemption(Target target) {
    return new Exemption(
        RULE.id(),
        target,
        new Acceptance("reason", "owner", LAST_DAY),
        new Location("plumbline.yaml", Span.START),
        "");
  }

  private static Finding finding(RuleSpec rule, String path, String file) {
    return new Finding(rule, Severity.HIGH, CART, path, new Location(file, Span.START), "message");
  }

  private static boolean covers(Target target, String path) {
    return exemption(target).covers(finding(RULE, path, "cart.yaml"));
  }

  @Test
  void theLastDayStillHolds() {
    Exemption exemption = exemption(Target.of(ALL, ""));
    assertThat(exemption.isExpired(LAST_DAY)).isFalse();
    assertThat(exemption.isExpired(LAST_DAY.plusDays(1))).isTrue();
    assertThat(exemption.daysLeft(LAST_DAY.minusDays(2))).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', true",
    "Deployment, default, cart, true",
    "Deployment, '', '', true",
    "'', '', cart, true",
    "'*Set', '', cart, false",
    "'Deploy*', 'd*t', 'c?rt', true",
    "'', '', '{cart,mail}', true",
    "StatefulSet, default, cart, false",
    "Deployment, other, cart, false",
    "Deployment, default, car, false"
  })
  void everyPartThatIsWrittenMustMatch(String kind, String namespace, String name, boolean covers) {
    assertThat(covers(Target.of(new Subject(kind, namespace, name), ""), "spec")).isEqualTo(covers);
  }

  @Test
  void itIsAboutOneRule() {
    RuleSpec other = Written.RULES.get(1).spec();
    assertThat(exemption(Target.of(ALL, "")).covers(finding(other, "spec", "cart.yaml"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', spec.a, true",
    "'', '', true",
    "spec.a, spec.a, true",
    "spec.a, spec.a.b, true",
    "spec.a, spec.a[0], true",
    "spec.a, spec.ab, false",
    "spec.a, spec, false",
    "spec.a[app], spec.a[app].image, true",
    "spec.a[app], spec.a[apple].image, false"
  })
  void aPathCoversItselfAndAllBelow(String path, String field, boolean covers) {
    assertThat(covers(Target.of(ALL, path), field)).isEqualTo(covers);
  }

  @ParameterizedTest
  @DisplayName("S-82: a container is exempt by its name, whatever list it is in")
  @CsvSource({
    "app, spec.template.spec.containers[app].image, true",
    "app, spec.template.spec.containers[app], true",
    "app, spec.template.spec.containers[apple].image, false",
    "app, spec.template.spec.securityContext, false",
    "istio-*, spec.template.spec.initContainers[istio-init].image, true",
    "istio-*, spec.template.spec.containers[app].image, false",
    "*, spec.template.spec.containers[1].image, true",
    "*, spec.replicas, false"
  })
  void aContainerCoversWhatIsInIt(String container, String field, boolean covers) {
    assertThat(covers(new Target(ALL, container, "", List.of()), field)).isEqualTo(covers);
  }

  @ParameterizedTest
  @CsvSource({
    "'charts/vendored/**', charts/vendored/a/b.yaml, true",
    "charts/vendored, charts/vendored/a/b.yaml, true",
    "'**/b.yaml', charts/vendored/a/b.yaml, true",
    "'charts/*', elsewhere/a.yaml, false"
  })
  void aFileCoversWhatStandsInIt(String glob, String file, boolean covers) {
    Path folder = Path.of("").toAbsolutePath();
    Target target = new Target(ALL, "", "", List.of(new FileGlob(folder, glob)));
    assertThat(exemption(target).covers(finding(RULE, "spec", file))).isEqualTo(covers);
    assertThat(exemption(target).covers(finding(RULE, "spec", folder.resolve(file).toString())))
        .isEqualTo(covers);
  }

  @Test
  void whatRestrictsNothingIsEverything() {
    assertThat(Target.of(ALL, "").isEverything()).isTrue();
    assertThat(Target.of(new Subject("*", "**", ""), "").isEverything()).isTrue();
    assertThat(Target.of(new Subject("", "", "a*"), "").isEverything()).isFalse();
    assertThat(Target.of(ALL, "spec").isEverything()).isFalse();
    assertThat(new Target(ALL, "app", "", List.of()).isEverything()).isFalse();
    assertThat(new Target(ALL, "", "", List.of(new FileGlob(Path.of("/"), "a"))).isEverything())
        .isFalse();
  }
}
