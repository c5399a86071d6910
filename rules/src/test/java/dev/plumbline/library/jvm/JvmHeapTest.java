package dev.plumbline.library.jvm;

import static dev.plumbline.library.jvm.Javas.configMap;
import static dev.plumbline.library.jvm.Javas.env;
import static dev.plumbline.library.jvm.Javas.judged;
import static dev.plumbline.library.jvm.Javas.memory;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JvmHeapTest {

  private static Judged exceeds(String container, String... others) {
    return judged(new JvmHeapExceedsMemoryLimit(), container, others);
  }

  private static Judged options(String options, String limit) {
    return exceeds(env("JAVA_TOOL_OPTIONS", options) + memory(limit));
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @DisplayName("S-3: heap and limit are compared by value, whatever their units")
  @CsvSource({
    "-Xmx1g,1Gi,HIGH",
    "-Xmx1G,1024Mi,HIGH",
    "-Xmx1048576k,1Gi,HIGH",
    "-Xmx1073741824,1073741824,HIGH",
    "-XX:MaxHeapSize=1g,1Gi,HIGH",
    "-Xmx1024m,1G,HIGH",
    "-Xmx820m,1Gi,MEDIUM",
    "-Xmx819m,1Gi,''",
    "-XX:MaxRAMPercentage=100,1Gi,HIGH",
    "-XX:MaxRAMPercentage=80.1,1Gi,MEDIUM",
    "-XX:MaxRAMPercentage=80,1Gi,''",
    "-XX:MaxRAM=2g -XX:MaxRAMPercentage=50,1Gi,HIGH",
    "-Xms1g,1Gi,HIGH",
    "-Xms1g -Xmx512m,1Gi,''",
    "-XX:InitialRAMPercentage=100,1Gi,''",
    "-Xmx2g -Xmx256m,1Gi,''",
    "-Xmx256m -XX:MaxRAMPercentage=100,1Gi,''",
    "-Xmx$(HEAP),1Gi,''",
    "-Xmx,1Gi,''",
    "-Xmx9g9,1Gi,''",
    "-XX:MaxRAMPercentage=all,1Gi,''",
    "-Xmx999999999999999999t,1Gi,HIGH"
  })
  void theHeapIsComparedWithTheLimit(String options, String limit, String severity) {
    assertThat(options(options, limit).severities())
        .extracting(Severity::name)
        .isEqualTo(severity.isEmpty() ? java.util.List.of() : java.util.List.of(severity));
  }

  @Test
  @DisplayName("S-6: a limit of zero, or of nonsense, is none")
  void withoutALimitThereIsNothingToExceed() {
    for (String limit : java.util.List.of("\"0\"", "lots", "null")) {
      assertThat(options("-Xmx1g", limit).messages()).isEmpty();
    }
  }

  @Test
  @DisplayName("S-8, S-17: the limit may come from the pod or a LimitRange")
  void theEffectiveLimitCounts() {
    String range =
        """
        apiVersion: v1
        kind: LimitRange
        metadata: {name: defaults, namespace: %s}
        spec: {limits: [{type: Container, default: {memory: 512Mi}}]}
        """;
    String app = env("JAVA_OPTS", "-Xmx1g");
    assertThat(exceeds(app, range.formatted("shop")).severities()).containsExactly(Severity.HIGH);
    assertThat(exceeds(app, range.formatted("other")).messages()).isEmpty();
    assertThat(
            Judged.by(
                    new JvmHeapExceedsMemoryLimit(),
                    Javas.pod(app) + "  resources: {limits: {memory: 1Gi}}\n")
                .severities())
        .containsExactly(Severity.HIGH);
  }

  @Test
  void nothingButTheOptionIsPrinted() {
    Judged judged = options("-Dpassword=hunter2 -Xmx2g -Dtoken=abc", "1Gi");
    assertThat(judged.messages())
        .singleElement()
        .asString()
        .contains("(-Xmx2g in JAVA_TOOL_OPTIONS)")
        .doesNotContain("hunter2", "abc");
  }

  @Test
  void theCommandOverridesTheVariables() {
    String command = "command: [sh, -c, 'exec java -Xmx256m -jar app.jar']\n";
    assertThat(exceeds(command + env("JAVA_TOOL_OPTIONS", "-Xmx2g") + memory("1Gi")).messages())
        .isEmpty();
    assertThat(exceeds(command + env("_JAVA_OPTIONS", "-Xmx2g") + memory("1Gi")).paths())
        .containsExactly("spec.containers[app].env[_JAVA_OPTIONS].value");
  }

  @Test
  void optionsOfAConfigMapCount() {
    String data = configMap("jvm", "JAVA_OPTS: -Xmx2g\n");
    assertThat(exceeds("envFrom: [{configMapRef: {name: jvm}}]\n" + memory("1Gi"), data).paths())
        .containsExactly("spec.containers[app].envFrom[0].configMapRef");
    assertThat(
            exceeds(
                    "env: [{name: JVM_ARGS, valueFrom: {configMapKeyRef: {name: jvm, key: JAVA_OPTS}}}]\n"
                        + memory("1Gi"),
                    data)
                .paths())
        .containsExactly("spec.containers[app].env[JVM_ARGS].valueFrom");
  }

  @Test
  void anotherProgramsOptionsAreNotJavas() {
    assertThat(exceeds("image: nginx:1\nargs: [-Xmx2g]\n" + memory("1Gi")).messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "eclipse-temurin:21-jre,true",
    "example.org/shop/cart:java21-latest,true",
    "registry.example.org/jdk17/base,true",
    "gcr.io/distroless/java17-debian12,true",
    "springcommunity/spring-petclinic:3,true",
    "quarkus/cart:native-latest,false",
    "example.org/javascript/cart:1,false",
    "example.org/cart:springfield,false",
    "node:20,false",
    "'',false"
  })
  void imagesAreRecognisedByTheirWords(String image, boolean java) {
    assertThat(unbounded("image: \"" + image + "\"\n").messages()).hasSize(java ? 1 : 0);
  }

  private static Judged unbounded(String container, String... others) {
    return judged(new JvmHeapUnbounded(), container, others);
  }

  @Test
  void aHeapWithoutOptionIsReportedByWhatLimitsIt() {
    String temurin = "image: eclipse-temurin:21\n";
    assertThat(unbounded(temurin).severities()).containsExactly(Severity.LOW);
    assertThat(unbounded(temurin + memory("1Gi")).severities()).containsExactly(Severity.INFO);
    assertThat(unbounded(temurin + memory("256Mi")).messages()).isEmpty();
    assertThat(unbounded(temurin + env("JAVA_OPTS", "-Xms64m")).messages()).isEmpty();
    assertThat(unbounded(temurin + env("JAVA_MAX_MEM_RATIO", "70")).messages()).isEmpty();
  }

  @Test
  void imagesThatSizeTheHeapThemselvesNeedALimitOnly() {
    for (String image : java.util.List.of("open-liberty:full", "quarkus/cart:1")) {
      assertThat(unbounded("image: " + image + "\n").severities()).containsExactly(Severity.LOW);
      assertThat(unbounded("image: " + image + "\n" + memory("2Gi")).messages()).isEmpty();
    }
  }

  @Test
  void variablesFromElsewhereMayBoundTheHeap() {
    String temurin = "image: eclipse-temurin:21\n";
    assertThat(unbounded(temurin + "envFrom: [{secretRef: {name: x}}]\n").reasons()).hasSize(1);
    assertThat(unbounded(temurin + "envFrom: [{configMapRef: {name: x}}]\n").reasons()).hasSize(1);
    Judged known =
        unbounded(
            temurin + "envFrom: [{configMapRef: {name: x}}]\n", configMap("x", "LEVEL: debug\n"));
    assertThat(known.reasons()).isEmpty();
    assertThat(known.severities()).containsExactly(Severity.LOW);
  }

  @Test
  void smallContainersGetTheSerialCollector() {
    String limits = "image: eclipse-temurin:21\nresources: {limits: {cpu: %s, memory: %s}}\n";
    JvmSingleCpu rule = new JvmSingleCpu();
    assertThat(judged(rule, limits.formatted("1", "4Gi")).paths())
        .containsExactly("spec.containers[app].resources.limits.cpu");
    assertThat(judged(rule, limits.formatted("1001m", "1792Mi")).messages()).isEmpty();
    assertThat(judged(rule, limits.formatted("4", "1791Mi")).paths())
        .containsExactly("spec.containers[app].resources.limits.memory");
    assertThat(
            judged(rule, limits.formatted("1", "1Gi") + env("JAVA_OPTS", "-XX:+UseG1GC"))
                .messages())
        .isEmpty();
    assertThat(judged(rule, "image: eclipse-temurin:21\n").messages()).isEmpty();
  }
}
