package dev.plumbline.library.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Kubernetes' own fixtures of the Pod Security Standards, where they are at hand. */
class PodSecurityFixturesTest {
  private static final Path CASES =
      Path.of(System.getProperty("plumbline.shared", "../../shared"), "suites", "psa", "cases");

  /** What judges each control; a control has more than one rule where we tell cases apart. */
  private static final Map<String, List<Rule>> BASELINE =
      Map.of(
          "capabilities_baseline", List.of(new DangerousCapability(), new MisspelledCapability()),
          "hostnamespaces", List.of(new HostNamespace()),
          "hostpathvolumes", List.of(new HostPathVolume(), new ContainerRuntimeSocket()),
          "privileged", List.of(new PrivilegedContainer()),
          "windowshostprocess", List.of(new HostProcessContainer()));

  private static final Map<String, List<Rule>> RESTRICTED =
      Map.of(
          "allowprivilegeescalation", List.of(new PrivilegeEscalation()),
          "capabilities_restricted", List.of(new CapabilitiesNotDropped(), new AddedCapability()),
          "runasnonroot", List.of(new RunAsRoot(), new NonRootNotDeclared()),
          "runasuser", List.of(new NonRootWithRootUid()),
          "seccompprofile_baseline", List.of(new MissingSeccompProfile()),
          "seccompprofile_restricted", List.of(new MissingSeccompProfile()));

  @TestFactory
  Stream<DynamicTest> whatPodSecurityRefusesIsAFinding() throws IOException {
    assumeTrue(Files.isDirectory(CASES), () -> "no Pod Security fixtures in " + CASES);
    return fixtures("fail").stream()
        .filter(file -> !rules(file).isEmpty())
        .map(
            file ->
                DynamicTest.dynamicTest(name(file), () -> assertThat(judge(file)).isNotEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> whatPodSecurityAdmitsIsNone() throws IOException {
    assumeTrue(Files.isDirectory(CASES), () -> "no Pod Security fixtures in " + CASES);
    return fixtures("pass").stream()
        .filter(file -> file.toString().contains("v1.37"))
        .map(file -> DynamicTest.dynamicTest(name(file), () -> assertThat(judge(file)).isEmpty()));
  }

  @Test
  @DisplayName("every control above has fixtures")
  void everyControlHasFixtures() throws IOException {
    assumeTrue(Files.isDirectory(CASES), () -> "no Pod Security fixtures in " + CASES);
    List<String> controls = fixtures("fail").stream().map(file -> control(file)).toList();

    assertThat(controls).containsAll(BASELINE.keySet()).containsAll(RESTRICTED.keySet());
  }

  private static List<Path> fixtures(String verdict) throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> file.getParent().endsWith(verdict))
          .sorted()
          .toList();
    }
  }

  /** The rules of the fixture's control; of a fixture that passes, all of its level. */
  private static List<Rule> rules(Path file) {
    Stream<Map<String, List<Rule>>> level =
        file.startsWith(CASES.resolve("restricted"))
            ? Stream.of(BASELINE, RESTRICTED)
            : Stream.of(BASELINE);
    boolean passes = file.getParent().endsWith("pass");
    return level
        .flatMap(rules -> rules.entrySet().stream())
        .filter(entry -> passes || entry.getKey().equals(control(file)))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  private static List<String> judge(Path file) throws IOException {
    String manifest = Files.readString(file);
    return rules(file).stream()
        .flatMap(rule -> Judged.by(rule, manifest).messages().stream())
        .toList();
  }

  private static String control(Path file) {
    return file.getFileName().toString().replaceFirst("[0-9]*\\.yaml$", "");
  }

  private static String name(Path file) {
    return CASES.relativize(file).toString();
  }
}
