package dev.plumbline.library.user;

import static dev.plumbline.library.user.Pods.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilitiesTest {
  private static final String BASELINE =
      "[AUDIT_WRITE, CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL, MKNOD, NET_BIND_SERVICE, SETFCAP,"
          + " SETGID, SETPCAP, SETUID, SYS_CHROOT]";

  private static Judged judge(Rule rule, String capabilities) {
    return Judged.by(
        rule,
        pod("containers:\n- name: app\n  securityContext: {capabilities: " + capabilities + "}"));
  }

  @Test
  @DisplayName("S-69: where nothing is said, nothing is dropped")
  void whereNothingIsSaidNothingIsDropped() {
    String finding =
        "container \"app\" keeps its default capabilities: capabilities.drop is not set";
    Rule rule = new CapabilitiesNotDropped();

    assertThat(Judged.by(rule, pod("containers:\n- name: app")).messages())
        .containsExactly("6: " + finding);
    assertThat(judge(rule, "{}").messages()).containsExactly("7: " + finding);
    assertThat(judge(rule, "{drop: null}").messages()).containsExactly("7: " + finding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[NET_RAW]", "ALL", "[[ALL]]", "[ALL_BUT_ONE]"})
  @DisplayName("S-69: some capabilities are not all")
  void someCapabilitiesAreNotAll(String drop) {
    assertThat(judge(new CapabilitiesNotDropped(), "{drop: " + drop + "}").messages())
        .containsExactly(
            "7: container \"app\" keeps capabilities:"
                + " capabilities.drop does not contain \"ALL\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[ALL]", "[NET_RAW, ALL]", "[all, ALL]"})
  @DisplayName("S-69: ALL among others is enough")
  void allAmongOthersIsEnough(String drop) {
    assertThat(judge(new CapabilitiesNotDropped(), "{drop: " + drop + "}").messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "All", "CAP_ALL"})
  @DisplayName("S-69: only ALL in upper case counts, and that is told once")
  void onlyUpperCaseCounts(String all) {
    String capabilities = "{drop: [NET_RAW, " + all + "]}";

    assertThat(judge(new CapabilitiesNotDropped(), capabilities).messages())
        .containsExactly(
            "7: container \"app\" drops \"%s\", but only \"ALL\" counts".formatted(all));
    assertThat(judge(new MisspelledCapability(), capabilities).messages()).isEmpty();
  }

  @Test
  @DisplayName("S-69: restricted lets containers add NET_BIND_SERVICE only")
  void restrictedLetsContainersAddNetBindServiceOnly() {
    Judged judged = judge(new AddedCapability(), "{add: [CHOWN, NET_BIND_SERVICE, NET_ADMIN]}");

    assertThat(judged.messages())
        .containsExactly(
            "7: container \"app\" adds capability CHOWN,"
                + " but Pod Security restricted allows NET_BIND_SERVICE only");
    assertThat(judge(new AddedCapability(), "{add: " + BASELINE + "}").messages()).hasSize(12);
  }

  @Test
  @DisplayName("S-71: baseline lets containers add thirteen capabilities")
  void baselineLetsContainersAddThirteenCapabilities() {
    assertThat(judge(new DangerousCapability(), "{add: " + BASELINE + "}").messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ALL, every capability",
    "NET_RAW, the dangerous capability NET_RAW",
    "SYS_ADMIN, the dangerous capability SYS_ADMIN",
    "TELEPORT, the dangerous capability TELEPORT"
  })
  @DisplayName("S-71: every other capability is dangerous")
  void everyOtherCapabilityIsDangerous(String name, String told) {
    Judged judged = judge(new DangerousCapability(), "{drop: [ALL], add: [" + name + "]}");

    assertThat(judged.messages()).containsExactly("7: container \"app\" adds " + told);
    assertThat(judged.paths())
        .containsExactly("spec.containers[app].securityContext.capabilities.add[0]");
    assertThat(judged.severities()).containsExactly(Severity.HIGH);
  }

  @ParameterizedTest
  @CsvSource({
    "CAP_NET_ADMIN, NET_ADMIN, HIGH",
    "sys_admin, SYS_ADMIN, HIGH",
    "nEt_rAw, NET_RAW, HIGH",
    "all, ALL, HIGH",
    "CAP_CHOWN, CHOWN, MEDIUM",
    "cap_chown, CHOWN, MEDIUM"
  })
  @DisplayName("S-70: another spelling is a finding of its own, as grave as what it may grant")
  void anotherSpellingIsAFindingOfItsOwn(String written, String meant, Severity severity) {
    String capabilities = "{add: [" + written + "]}";
    Judged judged = judge(new MisspelledCapability(), capabilities);

    assertThat(judged.messages())
        .containsExactly(
            "7: container \"app\" adds \"%s\", which is no capability: write %s"
                .formatted(written, meant));
    assertThat(judged.severities()).containsExactly(severity);
    assertThat(judge(new DangerousCapability(), capabilities).messages()).isEmpty();
    assertThat(judge(new AddedCapability(), capabilities).messages()).isEmpty();
  }

  @Test
  @DisplayName("S-70: another spelling drops nothing")
  void anotherSpellingDropsNothing() {
    Judged judged = judge(new MisspelledCapability(), "{drop: [ALL, CAP_NET_RAW]}");

    assertThat(judged.messages())
        .containsExactly(
            "7: container \"app\" drops \"CAP_NET_RAW\", which is no capability: write NET_RAW");
    assertThat(judged.severities()).containsExactly(Severity.MEDIUM);
  }

  private static List<Rule> rules() {
    return List.of(
        new AddedCapability(),
        new CapabilitiesNotDropped(),
        new DangerousCapability(),
        new MisspelledCapability());
  }

  @ParameterizedTest
  @MethodSource("rules")
  @DisplayName("S-67: Windows has no capabilities")
  void windowsHasNoCapabilities(Rule rule) {
    String spec =
        """
        containers:
        - name: app
          securityContext:
            capabilities: {add: [CHOWN, SYS_ADMIN, kill]}
        """;

    assertThat(Judged.by(rule, pod("os: {name: windows}\n" + spec)).messages()).isEmpty();
    assertThat(Judged.by(rule, pod("os: {name: linux}\n" + spec)).messages()).hasSize(1);
  }
}
