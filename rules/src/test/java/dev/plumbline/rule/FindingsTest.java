package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.Manifests;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final RuleSpec RULE =
      RuleSpec.rule("some-rule")
          .title("Something is wrong")
          .severity(Severity.MEDIUM)
          .subjects(Kind.POD)
          .rationale("It is wrong.")
          .remediation("Mend it.")
          .bad("bad")
          .good("good")
          .reference("https://kubernetes.io/docs/")
          .build();
  private static final List<Resource> PODS =
      Manifests.closed(
              """
              apiVersion: v1
              kind: Pod
              metadata: {name: one}
              spec: {containers: [{name: app, image: "a"}]}
              ---
              apiVersion: v1
              kind: Pod
              metadata: {name: two}
              """)
          .resources();

  private final Findings findings = new Findings(RULE, PODS.get(0));

  @Test
  void aFindingKnowsItsFieldAndPlace() {
    findings.at(PODS.get(0).get("spec").get("containers").items().get(0).get("image"), "is %d", 7);
    Finding finding = findings.findings().get(0);
    assertThat(finding.message()).isEqualTo("is 7");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.path()).isEqualTo("spec.containers[app].image");
    assertThat(finding.location()).hasToString("test.yaml:4:33");
  }

  @Test
  void aMissingFieldHasItsOwnPathAndThePlaceOfItsParent() {
    findings.at(Severity.LOW, PODS.get(0).root().at("spec", "hostNetwork"), "is missing");
    Finding finding = findings.findings().get(0);
    assertThat(finding.severity()).isEqualTo(Severity.LOW);
    assertThat(finding.path()).isEqualTo("spec.hostNetwork");
    assertThat(finding.location()).hasToString("test.yaml:4:1");
  }

  @Test
  void aRuleReportsOnlyAboutItsSubject() {
    assertThatThrownBy(() -> findings.at(PODS.get(1).get("metadata"), "is wrong"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("some-rule")
        .hasMessageContaining("Pod default/one");
  }

  @Test
  void aFingerprintDependsOnRuleObjectAndPathAlone() {
    findings.at(PODS.get(0).get("spec"), "one wording");
    findings.at(Severity.LOW, PODS.get(0).get("spec"), "another wording");
    findings.at(PODS.get(0).get("metadata"), "one wording");
    List<String> fingerprints = findings.findings().stream().map(Finding::fingerprint).toList();
    assertThat(fingerprints.get(0)).isEqualTo(fingerprints.get(1)).hasSize(24);
    assertThat(fingerprints.get(2)).isNotEqualTo(fingerprints.get(0));
  }
}
