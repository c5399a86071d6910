package dev.plumbline.library.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgocdTest {

  private static Judged application(Rule rule, String spec) {
    return Judged.by(
        rule,
        """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: shop}
        spec: {%s}
        """
            .formatted(spec));
  }

  private static Judged set(String spec) {
    return Judged.by(
        new ArgocdNotAutomated(),
        """
        apiVersion: argoproj.io/v1alpha1
        kind: ApplicationSet
        metadata: {name: shop}
        spec: {%s}
        """
            .formatted(spec));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "syncPolicy: {}", "syncPolicy: {automated: null}"})
  void withoutAPolicyNothingIsSyncedByItself(String spec) {
    assertThat(application(new ArgocdNotAutomated(), spec).messages())
        .containsExactly("4: \"shop\" is not synced by itself: automated is not set");
  }

  @Test
  void anEmptyPolicySyncsButNeitherHealsNorPrunes() {
    assertThat(application(new ArgocdNotAutomated(), "syncPolicy: {automated: {}}").paths())
        .containsExactlyInAnyOrder(
            "spec.syncPolicy.automated.selfHeal", "spec.syncPolicy.automated.prune");
  }

  @Test
  void aPolicyThatIsSwitchedOffIsNone() {
    assertThat(
            application(new ArgocdNotAutomated(), "syncPolicy: {automated: {enabled: false}}")
                .messages())
        .containsExactly("4: \"shop\" is not synced by itself: automated.enabled is false");
  }

  @Test
  void ofASetTheTemplateCounts() {
    assertThat(
            set("template: {spec: {syncPolicy: {automated: {selfHeal: true, prune: '{{p}}'}}}}")
                .messages())
        .isEmpty();
    assertThat(set("syncPolicy: {automated: {}}").messages()).hasSize(1);
  }

  @Test
  void aPatchOfTheTemplateMaySetThePolicy() {
    Judged judged = set("templatePatch: 'spec: {}'");
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons()).containsExactly("templatePatch may set the sync policy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chart: c, targetRevision: 1.2.3 |",
        "chart: c, targetRevision: v1.2.3-rc.1 |",
        "chart: c, targetRevision: 1.2.x | LOW",
        "chart: c, targetRevision: ^1.2.3 | LOW",
        "chart: c, targetRevision: 1.2 | LOW",
        "chart: c | LOW",
        "repoURL: r | INFO",
        "repoURL: r, targetRevision: HEAD | INFO",
        "repoURL: r, targetRevision: main |",
        "repoURL: r, targetRevision: v1 |",
        "repoURL: r, targetRevision: '{{revision}}' |"
      })
  void aRevisionThatMovesIsReported(String source, Severity severity) {
    ArgocdFloatingRevision rule = new ArgocdFloatingRevision();
    for (String spec : new String[] {"source: {%s}", "sources: [{%s}]"}) {
      Judged judged = application(rule, spec.formatted(source));
      if (severity == null) {
        assertThat(judged.messages()).isEmpty();
      } else {
        assertThat(judged.severities()).containsExactly(severity);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"'\"-1\"', 0", "'\"+5\"', 0", "${WAVE}, 0", "'\"1.0\"', 1", "early, 1", "'\"\"', 1"})
  void aWaveIsAWholeNumber(String wave, int findings) {
    assertThat(annotated("argocd.argoproj.io/sync-wave: " + wave).messages()).hasSize(findings);
  }

  @Test
  void everyHookMustBeKnown() {
    assertThat(annotated("argocd.argoproj.io/hook: 'PreSync, PostSync,'").messages()).isEmpty();
    assertThat(annotated("argocd.argoproj.io/hook: PreSync,Postsync").messages())
        .containsExactly("6: \"Postsync\" is no hook that Argo CD knows");
  }

  private static Judged annotated(String annotation) {
    return Judged.by(
        new ArgocdSyncOrder(),
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: first
          annotations:
            %s
        """
            .formatted(annotation));
  }
}
