package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Library;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ControlTest {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]+-[a-z0-9.-]*[a-z0-9]");

  private static List<Control> all() {
    return Stream.of(Standard.values()).flatMap(standard -> standard.controls().stream()).toList();
  }

  @Test
  void everyControlHasATagOfItsOwn() {
    assertThat(all()).extracting(Control::tag).doesNotHaveDuplicates().allMatch(TAG.asPredicate());
    assertThat(Cis.PRIVILEGED.tag()).isEqualTo("CIS-5.2.2");
    assertThat(Nsa.NETWORK_POLICIES.tag()).isEqualTo("NSA-network-separation-network-policies");
    assertThat(Pss.HOST_PROBES.tag()).isEqualTo("PSS-baseline-host-probes-lifecycle-hooks");
  }

  @Test
  void theNumbersOfTheBenchmarkAscend() {
    assertThat(Cis.values())
        .extracting(Cis::id)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo((a, b) -> Arrays.compare(parts(a), parts(b)));
  }

  @Test
  void noRuleAnswersWhatNoManifestShows() {
    assertThat(Library.rules().stream().flatMap(rule -> rule.spec().controls().stream()))
        .allSatisfy(control -> assertThat(control.beyond()).as(control.tag()).isEmpty());
  }

  @Test
  void aRuleAnswersAControlOnce() {
    assertThat(Library.rules())
        .allSatisfy(rule -> assertThat(rule.spec().controls()).doesNotHaveDuplicates());
  }

  @Test
  void aRulesControlsStandInTheOrderOfTheStandards() {
    assertThat(
            RuleSpec.rule("some-rule")
                .title("t")
                .subjects(dev.plumbline.resource.Kind.POD)
                .rationale("r")
                .remediation("r")
                .bad("b")
                .good("g")
                .reference("u")
                .control(Pss.SYSCTLS, Nsa.SECRETS, Cis.HOST_PORTS, Cis.HOST_PID)
                .build()
                .controls())
        .containsExactly(Cis.HOST_PID, Cis.HOST_PORTS, Nsa.SECRETS, Pss.SYSCTLS);
  }

  @Test
  void everyControlOfThePodSecurityStandardsIsAnswered() {
    assertThat(Library.rules().stream().flatMap(rule -> rule.spec().controls().stream()))
        .contains(Pss.values());
  }

  private static int[] parts(String number) {
    return Stream.of(number.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }
}
