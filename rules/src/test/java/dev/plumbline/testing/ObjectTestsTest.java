package dev.plumbline.testing;

import static dev.plumbline.testing.Manifests.manifests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectTestsTest {
  private static final String OBJECTS =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: cart, namespace: shop}
      spec: {containers: [{name: app, securityContext: {privileged: true}}]}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: till, namespace: shop}
      spec: {containers: [{name: app}]}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: settings, namespace: shop}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void letOneRuleRun() throws IOException {
    write(
        "plumbline.yaml",
        """
        apiVersion: plumbline.dev/v1
        kind: Profile
        rules: {'*': off, privileged-container: critical}
        """);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** How each test ends: {@code passed}, or by what. */
  private Map<String, String> results(List<DynamicTest> tests) {
    Map<String, String> results = new LinkedHashMap<>();
    for (DynamicTest test : tests) {
      Throwable thrown = catchThrowable(() -> test.getExecutable().execute());
      String result = thrown == null ? "passed" : thrown.getClass().getSimpleName();
      results.put(test.getDisplayName().replace(folder.toString(), ""), result);
    }
    return results;
  }

  private List<DynamicTest> tests() {
    return manifests(folder.toString()).tests().toList();
  }

  @Test
  void eachObjectIsATestAndWhatNoRuleLooksAtIsSkipped() throws IOException {
    write("shop.yaml", OBJECTS);
    assertThat(results(tests()))
        .containsExactly(
            Map.entry("Pod shop/cart (/shop.yaml:1)", "AssertionFailedError"),
            Map.entry("Pod shop/till (/shop.yaml:6)", "passed"),
            Map.entry("ConfigMap shop/settings (/shop.yaml:11)", "TestAbortedException"));
  }

  @Test
  void aTestLeadsToItsObject() throws IOException {
    write("shop.yaml", OBJECTS);
    DynamicTest till = tests().get(1);
    assertThat(till.getTestSourceUri().orElseThrow())
        .hasScheme("file")
        .hasPath(folder.resolve("shop.yaml").toString())
        .hasQuery("line=6&column=1");
  }

  @Test
  void theSameObjectTwiceIsTwoTests() throws IOException {
    write("a.yaml", OBJECTS);
    write("b.yaml", OBJECTS);
    assertThat(results(tests()))
        .hasSize(6)
        .containsEntry("Pod shop/cart (/a.yaml:1)", "AssertionFailedError")
        .containsEntry("Pod shop/cart (/b.yaml:1)", "AssertionFailedError");
  }

  @Test
  void whatCannotBeReadIsATestThatFails() throws IOException {
    write("shop.yaml", OBJECTS);
    write("broken.yaml", "kind: {\n");
    assertThat(results(tests())).hasSize(4).containsEntry("input", "AssertionFailedError");
  }

  @Test
  void nothingToTestIsATestThatFails() {
    assertThat(results(tests())).containsExactly(Map.entry("input", "AssertionFailedError"));
  }

  @Test
  void anotherProfileMayBeGiven() throws IOException {
    write("shop.yaml", OBJECTS);
    assertThat(results(manifests(folder.toString()).tests("restricted").toList()))
        .hasSize(3)
        .doesNotContainValue("TestAbortedException")
        .containsEntry("Pod shop/till (/shop.yaml:6)", "AssertionFailedError");
  }
}
