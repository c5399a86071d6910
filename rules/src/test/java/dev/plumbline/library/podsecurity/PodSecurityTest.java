package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.Level.BASELINE;
import static dev.plumbline.library.podsecurity.Level.RESTRICTED;
import static dev.plumbline.library.podsecurity.Pods.HARDENED;
import static dev.plumbline.library.podsecurity.Pods.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.library.Library;
import dev.plumbline.resource.Inventory;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the two profiles consist of, and how they go together. */
class PodSecurityTest {

  @Test
  void eachProfileNamesRulesOfTheLibraryThatOnlyProfilesSwitchOn() {
    List<RuleSpec> specs =
        Library.rules().stream()
            .map(Rule::spec)
            .filter(spec -> spec.id().startsWith("pod-security-"))
            .toList();
    assertThat(specs).noneMatch(RuleSpec::enabled);
    assertThat(specs)
        .extracting(RuleSpec::id)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(BASELINE.ids().stream(), RESTRICTED.ids().stream()).distinct().toList());
    assertThat(BASELINE.ids()).isSorted().doesNotHaveDuplicates();
    assertThat(RESTRICTED.ids()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aHardenedPodIsAdmitted() {
    assertThat(RESTRICTED.paths(pod(HARDENED))).isEmpty();
    assertThat(BASELINE.paths(pod(HARDENED))).isEmpty();
  }

  @Test
  void baselineSaysNothingOfWhatRestrictedDemands() {
    String pod = pod("containers: [{name: app}]");
    assertThat(BASELINE.paths(pod)).isEmpty();
    assertThat(RESTRICTED.paths(pod)).hasSize(4);
  }

  @Test
  void restrictedSaysOnceWhatBaselineForbids() {
    String pod =
        pod(
            HARDENED.replace("drop: [ALL]", "drop: [ALL], add: [SYS_ADMIN]")
                + ", volumes: [{name: a, hostPath: {path: /}}]");
    assertThat(RESTRICTED.paths(pod))
        .containsExactlyInAnyOrderElementsOf(BASELINE.paths(pod))
        .hasSize(2);
  }

  @Test
  void whatBaselineForbidsIsNoLessSevereInRestricted() {
    String pod =
        pod(
            """
            volumes: [{name: a, hostPath: {path: /}}, {name: b, nfs: {path: /}}],
            containers: [{name: app, securityContext: {
              procMount: Unmasked,
              seccompProfile: {type: Unconfined},
              capabilities: {drop: [ALL], add: [SYS_ADMIN, CHOWN]}}}]""");
    assertThat(severities(new PodSecurityVolumeTypes(), pod))
        .containsExactly(Severity.HIGH, Severity.MEDIUM);
    assertThat(severities(new PodSecurityProcMountRestricted(), pod))
        .containsExactly(Severity.HIGH);
    assertThat(severities(new PodSecuritySeccompRestricted(), pod)).containsExactly(Severity.HIGH);
    assertThat(severities(new PodSecurityCapabilitiesRestricted(), pod))
        .containsExactly(Severity.HIGH, Severity.MEDIUM);
  }

  @Test
  void whatBaselineAllowsInAUserNamespaceIsLessSevere() {
    String container = "containers: [{name: app, securityContext: {procMount: Unmasked}}]";
    assertThat(
            severities(new PodSecurityProcMountRestricted(), pod("hostUsers: false, " + container)))
        .containsExactly(Severity.MEDIUM);
  }

  /** The severities that the rule itself gives, which a profile may replace. */
  private static List<Severity> severities(Rule rule, String pod) {
    Inventory inventory = Manifests.closed(pod);
    Findings findings = new Findings(rule.spec(), inventory.resources().get(0));
    rule.check(inventory.resources().get(0), inventory, findings);
    return findings.findings().stream().map(Finding::severity).toList();
  }
}
