package dev.plumbline.library.podsecurity;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.resource.KubernetesVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/** Kubernetes' own fixtures, at each level and version, where they are at hand. */
class PodSecuritySuiteTest {
  private static final Path SUITE =
      Path.of(System.getProperty("plumbline.shared", "../../shared"), "suites", "psa");

  /** The rules for each control by the name it has there: baseline's, restricted's, or either. */
  private static final Map<String, Set<String>> CONTROLS =
      Map.ofEntries(
          entry("allowprivilegeescalation", Set.of("privilege-escalation")),
          entry("apparmorprofile", Set.of("app-armor")),
          entry(
              "capabilities_baseline", Set.of("capabilities-baseline", "capabilities-restricted")),
          entry("capabilities_restricted", Set.of("capabilities-restricted")),
          entry("hostnamespaces", Set.of("host-namespaces")),
          entry("hostpathvolumes", Set.of("host-path", "volume-types")),
          entry("hostports", Set.of("host-ports")),
          entry("hostprobesandhostlifecycle", Set.of("host-probes")),
          entry("privileged", Set.of("privileged")),
          entry("procmount", Set.of("proc-mount-baseline", "proc-mount-restricted")),
          entry("procmount_restricted", Set.of("proc-mount-restricted")),
          entry("restrictedvolumes", Set.of("volume-types")),
          entry("runasnonroot", Set.of("run-as-non-root")),
          entry("runasuser", Set.of("run-as-user")),
          entry("seccompprofile_baseline", Set.of("seccomp-baseline", "seccomp-restricted")),
          entry("seccompprofile_restricted", Set.of("seccomp-restricted")),
          entry("selinuxoptions", Set.of("se-linux")),
          entry("sysctls", Set.of("sysctls")),
          entry("windowshostprocess", Set.of("windows-host-process")));

  private record Row(Level level, KubernetesVersion version, Path file, String control) {

    static Row of(Map<String, String> fields) {
      return new Row(
          Level.valueOf(fields.getOrDefault("level", "").toUpperCase(Locale.ROOT)),
          KubernetesVersion.of(fields.getOrDefault("version", "")).orElseThrow(),
          SUITE.resolve(fields.getOrDefault("file", "")),
          fields.getOrDefault("expect", "").equals("pass")
              ? ""
              : fields.getOrDefault("control", ""));
    }

    void holds() throws IOException {
      Set<String> broken = level.broken(version, Files.readString(file));
      if (control.isEmpty()) {
        assertThat(broken).isEmpty();
      } else {
        assertThat(broken).containsAnyElementsOf(CONTROLS.getOrDefault(control, Set.of(control)));
      }
    }

    DynamicTest test() {
      return DynamicTest.dynamicTest(SUITE.relativize(file).toString(), this::holds);
    }
  }

  @BeforeEach
  void theSuiteIsAtHand() {
    assumeTrue(Files.isDirectory(SUITE), () -> "no Pod Security fixtures in " + SUITE);
  }

  @TestFactory
  Stream<DynamicTest> eachFixtureIsJudgedAsKubernetesJudgesIt() throws IOException {
    return rows().stream().map(Row::test);
  }

  @Test
  void thereAreFixturesOfEveryControl() throws IOException {
    List<Row> rows = rows();
    assertThat(rows).hasSize(380);
    assertThat(rows).extracting(Row::control).containsAll(CONTROLS.keySet()).contains("");
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(SUITE.resolve("expect.jsonl")).stream()
        .map(line -> Row.of(new Yaml().load(line)))
        .toList();
  }
}
