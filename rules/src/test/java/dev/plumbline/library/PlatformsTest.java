package dev.plumbline.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Platform;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A container rule is written once and judges pods, services and tasks. */
final class PlatformsTest {

  /** What each platform writes for the same mistake: a field of a container or service. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "privileged-container | securityContext: {privileged: true} | privileged: true"
            + " | privileged: true",
        "run-as-root | securityContext: {runAsUser: 0} | user: root | user: '0:0'",
        "run-as-root | {} | {} | {}",
        "writable-root-filesystem | securityContext: {readOnlyRootFilesystem: false}"
            + " | read_only: false | readonlyRootFilesystem: false",
        "privilege-escalation | {} | security_opt: ['no-new-privileges:false']"
            + " | dockerSecurityOptions: ['label:x']",
        "dangerous-capability | securityContext: {capabilities: {add: [SYS_ADMIN]}}"
            + " | cap_add: [CAP_SYS_ADMIN] | linuxParameters: {capabilities: {add: [SYS_ADMIN]}}",
        "capabilities-not-dropped | securityContext: {capabilities: {drop: [NET_RAW]}}"
            + " | cap_drop: [NET_RAW] | linuxParameters: {capabilities: {drop: [NET_RAW]}}",
        "floating-image-tag | image: app | image: app:latest | image: app",
        "image-without-digest | image: app:1 | image: app:1 | image: app:1",
        "invalid-image-reference | image: App:1 | image: App:1 | image: App:1",
        "missing-memory-limit | {} | mem_reservation: 1g | memoryReservation: 64",
        "missing-memory-limit | resources: {limits: {memory: 0}} | mem_limit: 0 | memory: 0",
        "missing-cpu-limit | {} | cpu_shares: 512 | cpu: 512",
        "request-above-limit | resources: {requests: {memory: 2Gi}, limits: {memory: 1Gi}}"
            + " | deploy: {resources: {reservations: {memory: 2gb}, limits: {memory: 1024m}}}"
            + " | {memoryReservation: 2048, memory: 1024}",
        "literal-credential | env: [{name: DB_PASSWORD, value: horse-7}]"
            + " | environment: [DB_PASSWORD=horse-7]"
            + " | environment: [{name: DB_PASSWORD, value: horse-7}]",
        "literal-credential | args: [--api-token=k7fDq2xw] | command: serve --api-token=k7fDq2xw"
            + " | command: [--api-token=k7fDq2xw]",
        "jvm-heap-exceeds-memory-limit"
            + " | {resources: {limits: {memory: 1Gi}}, env: [{name: JAVA_OPTS, value: -Xmx2g}]}"
            + " | {mem_limit: 1g, environment: {JAVA_OPTS: -Xmx2g}}"
            + " | {memory: 1024, environment: [{name: JAVA_OPTS, value: -Xmx2g}]}",
        "jvm-heap-unbounded | image: eclipse-temurin:21 | image: eclipse-temurin:21"
            + " | image: eclipse-temurin:21",
        "duplicate-key | {tty: true, tty: true} | {tty: true, tty: true}"
            + " | {pseudoTerminal: true, pseudoTerminal: true}",
      })
  void aMistakeOfAContainerIsReportedOnEachPlatform(
      String rule, String container, String service, String definition) {
    assertEachReports(rule, pod("", container), compose(service), task("", definition));
  }

  /** What concerns a pod, a service or a task as a whole. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "host-namespace | hostNetwork: true | network_mode: host | networkMode: host",
        "host-namespace | hostPID: true | pid: host | pidMode: host",
        "host-namespace | hostIPC: true | ipc: host | ipcMode: host",
        "host-path-volume | volumes: [{name: a, hostPath: {path: /etc}}] | volumes: ['/etc:/host']"
            + " | volumes: [{name: a, host: {sourcePath: /etc}}]",
        "container-runtime-socket | volumes: [{name: a, hostPath: {path: /run/docker.sock}}]"
            + " | volumes: ['/var/run/docker.sock:/var/run/docker.sock:ro']"
            + " | volumes: [{name: a, host: {sourcePath: /var/run/docker.sock}}]",
      })
  void aMistakeOfTheWholeIsReportedOnEachPlatform(
      String rule, String pod, String service, String task) {
    assertEachReports(rule, pod(pod, "{}"), compose(service), task(task, "{}"));
  }

  @Test
  void theSeccompProfileIsOnByDefaultExceptInKubernetes() {
    String rule = "missing-seccomp-profile";
    assertThat(judged(rule, pod("", "{}")).messages()).hasSize(1);
    assertThat(judged(rule, compose("{}")).messages()).isEmpty();
    assertThat(judged(rule, task("", "{}")).messages()).isEmpty();
    assertThat(judged(rule, compose("security_opt: ['seccomp:unconfined']")).messages())
        .containsExactly("3: container \"app\" has no seccomp profile: security_opt turns it off");
  }

  @Test
  void messagesSpeakTheLanguageOfThePlatform() {
    assertThat(judged("run-as-root", compose("user: root")).messages())
        .containsExactly("3: container \"app\" runs as root: user is root");
    assertThat(judged("host-namespace", compose("pid: host")).messages())
        .containsExactly("3: the service shares the processes of its host: pid is host");
    assertThat(judged("missing-memory-limit", compose("{}")).paths())
        .containsExactly("services.app.deploy.resources.limits.memory");
    assertThat(judged("missing-memory-limit", task("", "{}")).paths())
        .containsExactly("containerDefinitions[app].memory");
  }

  @Test
  void whatToDoIsSaidInTheWordsOfThePlatform() {
    assertThat(judged("run-as-root", compose("user: root")).report().findings().get(0))
        .extracting(Finding::remediation)
        .isEqualTo("Set user to a number above 0, such as 1000:1000.");
    assertThat(judged("run-as-root", pod("", "{}")).report().findings().get(0).remediation())
        .contains("runAsNonRoot")
        .doesNotContain("1000:1000");
  }

  @Test
  void whatAVariableDecidesIsNotEvaluated() {
    for (String rule : List.of("run-as-root", "privileged-container", "writable-root-filesystem")) {
      Judged judged =
          judged(rule, compose("{user: '${U}', privileged: '${P}', read_only: '${R:-true}'}"));
      assertThat(judged.messages()).as(rule).isEmpty();
      assertThat(judged.reasons()).as(rule).hasSize(1);
    }
    Judged option = judged("privilege-escalation", compose("security_opt: ['${OPTIONS}']"));
    assertThat(option.reasons()).hasSize(1);
    for (String rule :
        List.of("missing-memory-limit", "literal-credential", "floating-image-tag")) {
      String open = "{image: 'app:${TAG:-latest}', mem_limit: '${M}', environment: {PASSWORD: $P}}";
      assertThat(judged(rule, compose(open)).messages()).as(rule).isEmpty();
    }
  }

  @Test
  void theLimitOfATaskIsThatOfItsContainers() {
    String limited = "{cpu: '256', memory: '512'}";
    assertThat(judged("missing-memory-limit", task(limited, "{}")).messages()).isEmpty();
    assertThat(judged("missing-cpu-limit", task(limited, "{}")).messages()).isEmpty();
  }

  @Test
  void aRuleOfKubernetesAloneIsSilentElsewhere() {
    Set<String> elsewhere =
        Stream.of(compose("{ports: ['5432:5432']}"), task("", "{}"))
            .flatMap(text -> Library.rules().stream().map(rule -> Judged.by(rule, text).report()))
            .flatMap(report -> report.findings().stream())
            .map(Finding::rule)
            .filter(rule -> rule.subjects().stream().noneMatch(PlatformsTest::isElsewhere))
            .map(rule -> rule.id())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(elsewhere).isEmpty();
  }

  @Test
  void aPathThatBelongsToWhoRunsTheServiceIsNoFinding() {
    String binds = "volumes: ['./nginx.conf:/etc/nginx.conf', '/etc/localtime:/etc/localtime:ro']";
    assertThat(judged("host-path-volume", compose(binds)).messages()).isEmpty();
  }

  private static boolean isElsewhere(Kind kind) {
    return kind.platform() != Platform.KUBERNETES;
  }

  private static void assertEachReports(String rule, String... manifests) {
    for (String manifest : manifests) {
      assertThat(judged(rule, manifest).messages()).as(manifest).hasSize(1);
    }
  }

  private static Judged judged(String id, String manifest) {
    Rule found =
        Library.rules().stream()
            .filter(rule -> rule.spec().id().equals(id))
            .findFirst()
            .orElseThrow();
    return Judged.by(found, manifest);
  }

  private static String pod(String spec, String container) {
    return "apiVersion: v1\nkind: Pod\nmetadata: {name: app}\nspec:\n"
        + fields(spec, 2)
        + "  containers:\n  - name: app\n"
        + fields(container, 4);
  }

  private static String compose(String service) {
    String image = service.contains("image:") ? "" : "    image: app:1\n";
    return "services:\n  app:\n" + fields(service, 4) + image;
  }

  private static String task(String task, String container) {
    String image = container.contains("image:") ? "" : "    image: app:1\n";
    return "family: app\n"
        + fields(task, 0)
        + "containerDefinitions:\n  - name: app\n"
        + fields(container, 4)
        + image;
  }

  /** Fields of a map in braces, or one field. */
  private static String fields(String text, int indent) {
    if (text.isEmpty() || text.equals("{}")) {
      return "";
    }
    String inner = text.startsWith("{") ? text.substring(1, text.length() - 1) : text;
    return split(inner).stream()
        .map(field -> field.strip().indent(indent))
        .collect(Collectors.joining());
  }

  private static List<String> split(String fields) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < fields.length(); i++) {
      char c = fields.charAt(i);
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(fields.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(fields.substring(start));
    return parts;
  }
}
