package dev.plumbline.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.profile.Target.Subject;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Span;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.Severity;
import dev.plumbline.rule.Threshold;
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
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFileTest {
  private static final String HEAD = Written.HEAD;
  private static final List<Rule> RULES = Written.RULES;

  @TempDir private Path folder;

  private Profile read(String text) throws IOException, ProfileException {
    return ProfileFile.read(Files.writeString(folder.resolve("plumbline.yaml"), text), RULES);
  }

  @Test
  void everyKeyIsRead() throws Exception {
    Profile profile =
        read(
            HEAD
                + """
                failOn: medium
                world: closed
                ignore:
                - broken/**
                rules:
                  first-rule: off
                  second-rule: critical
                exemptions:
                - rule: first-rule
                  subject: {kind: DaemonSet, namespace: docker, name: docker*}
                  container: docker
                  files: ["charts/vendored/**"]
                  path: spec.template
                  reason: docker needs it
                  owner: platform@example.org
                  expires: 2027-05-31
                """);

    assertThat(profile.failOn()).isEqualTo(Threshold.MEDIUM);
    assertThat(profile.world()).contains(World.CLOSED);
    assertThat(profile.runs(RULES.get(0).spec())).isFalse();
    assertThat(profile.severity(RULES.get(1).spec(), Severity.LOW)).isEqualTo(Severity.CRITICAL);
    assertThat(profile.exemptions())
        .containsExactly(
            new Exemption(
                "first-rule",
                new Target(
                    new Subject("DaemonSet", "docker", "docker*"),
                    "docker",
                    "spec.template",
                    List.of(new FileGlob(folder, "charts/vendored/**"))),
                new Acceptance(
                    "docker needs it", "platform@example.org", LocalDate.of(2027, 5, 31)),
                new Location(folder + "/plumbline.yaml", new Span(11, 3, 11, 3)),
                ""));
  }

  @Test
  void ignoredFilesAreThoseBelowTheProfile() throws Exception {
    Profile profile = read(HEAD + "ignore: ['broken/**', 'draft-*.yaml']\n");

    assertThat(profile.ignores(folder.resolve("broken/deep/cart.yaml"))).isTrue();
    assertThat(profile.ignores(folder.resolve("draft-1.yaml"))).isTrue();
    assertThat(profile.ignores(folder.resolve("sub/draft-1.yaml"))).isFalse();
    assertThat(profile.ignores(folder.resolveSibling("broken/cart.yaml"))).isFalse();
  }

  @Test
  void neverIsAThreshold() throws Exception {
    assertThat(read(HEAD + "failOn: never\n").failOn()).isEqualTo(Threshold.NEVER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.30", "'1.30'", "v1.30", "1.30.4"})
  void theReleaseIsTakenAsWritten(String version) throws Exception {
    assertThat(read(HEAD + "kubernetesVersion: " + version + "\n").kubernetesVersion())
        .contains(new KubernetesVersion(1, 30));
  }

  @Test
  void anEmptyProfileIsTheDefault() throws Exception {
    assertThat(read(HEAD)).isEqualTo(Profile.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          failOm: high                              | plumbline.yaml:3:1: unknown key "failOm"
          failOn: worst                             | plumbline.yaml:3:9: "worst" is none of
          failOn: [high]                            | plumbline.yaml:3:9: expected a text
          rules: {third-rule: low}                  | plumbline.yaml:3:9: there is no rule "third-rule"
          rules: {first-rule: loud}                 | plumbline.yaml:3:21: "loud" is none of
          rules: {first-rule: low, first-rule: low} | plumbline.yaml:3:26: key "first-rule" is written twice
          rules: [first-rule]                       | plumbline.yaml:3:8: expected a map
          world: round                              | plumbline.yaml:3:8: "round" is neither open nor closed
          kubernetesVersion: newest                 | plumbline.yaml:3:20: "newest" is none of 1.34
          exemptions: [{rule: first-rule}]          | plumbline.yaml:3:14: an exemption needs "reason"
          ignore: [a                                | plumbline.yaml:3:11: not valid YAML
          """)
  void mistakesAreNamedWithTheirPlace(String line, String message) {
    assertThatThrownBy(() -> read(HEAD + line + "\n"))
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining(message);
  }

  @Test
  @DisplayName("S-137: an exemption is about objects, not about who writes them")
  void anExemptionNamesNoUser() {
    assertThatThrownBy(
            () ->
                read(
                    HEAD
                        + "exemptions:\n- rule: first-rule\n  subject: {user: alice}\n"
                        + "  reason: r\n  owner: o\n  expires: 2027-05-31\n"))
        .hasMessageContaining("plumbline.yaml:5:13: unknown key \"user\"")
        .hasMessageContaining("kind, name, namespace");
  }

  @Test
  void anExemptionNeedsARealDate() {
    assertThatThrownBy(() -> read(HEAD + "exemptions: [{expires: 2027-02-30}]\n"))
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining("\"2027-02-30\" is no date");
  }

  @Test
  void aSecondDocumentIsAMistake() {
    assertThatThrownBy(() -> read(HEAD + "---\n" + HEAD))
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining("only one document");
  }

  @Test
  void anotherKindOfFileIsNoProfile() {
    assertThatThrownBy(() -> read("apiVersion: v1\nkind: Pod\n"))
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining("a profile begins with");
  }

  @Test
  void theNearestProfileIsBesideOrAbove() throws Exception {
    Path deep = Files.createDirectories(folder.resolve("a/b"));
    Path profile = Files.writeString(folder.resolve("a/plumbline.yaml"), HEAD);

    assertThat(ProfileFile.nearest(deep)).contains(profile);
    assertThat(ProfileFile.nearest(deep.resolve("cart.yaml"))).contains(profile);
  }
}
