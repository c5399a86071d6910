package dev.plumbline.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.evaluate.Lint;
import dev.plumbline.evaluate.Report;
import dev.plumbline.library.Library;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.rule.Finding;
import dev.plumbline.source.Shared;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the real kustomize, kubectl and helm; each is skipped, saying so, where there is none. */
class RealToolsTest {
  private static final Tools INSTALLED = Tools.installed(64 << 20);

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void create() throws IOException {
    workspace = new Workspace(folder);
  }

  private static Path need(String tool) {
    assumeTrue(INSTALLED.find(tool).isPresent(), () -> "skipped: no " + tool + " on the PATH");
    return INSTALLED.find(tool).orElseThrow();
  }

  private void overlay() throws IOException {
    workspace
        .file(
            "base/kustomization.yaml",
            "resources: [cart.yaml]\nconfigMapGenerator: [{name: env, literals: [a=b]}]\n")
        .file(
            "base/cart.yaml",
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                image: shop/cart:1
                securityContext:
                  privileged: true
            """)
        .file(
            "prod/kustomization.yaml",
            """
            resources: [../base]
            namespace: shop
            images: [{name: shop/cart, newTag: latest}]
            """);
  }

  private static Report lint(Path path) throws IOException, ProfileException {
    return Lint.of(List.of(path.toString()))
        .run(Library.rules(), LocalDate.of(2026, 1, 1), InputStream.nullInputStream(), n -> {});
  }

  private List<String> said(Report report, String... rules) {
    return report.findings().stream()
        .filter(finding -> List.of(rules).contains(finding.rule().id()))
        .map(RealToolsTest::said)
        .map(said -> said.replace(workspace.path("") + "/", ""))
        .toList();
  }

  private static String said(Finding finding) {
    return finding.location() + " " + finding.subject().key() + " " + finding.message();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kustomize", "kubectl"})
  void eitherToolBuildsAnOverlay(String tool) throws IOException {
    Path real = need(tool);
    overlay();
    workspace.fake(tool, "exec '%s' \"$@\"\n".formatted(real));
    Map<String, String> environment =
        Map.of("PATH", folder.resolve("bin").toString(), "HOME", folder.toString());
    Tools tools = new Tools(environment, INSTALLED.patience(), INSTALLED.outputBytes());
    Rendered rendered = workspace.render(tools, ".");
    assertThat(workspace.errors(rendered)).isEmpty();
    assertThat(rendered.builds()).hasSize(1);
    assertThat(rendered.reading().resources())
        .extracting(resource -> resource.key().toString().replaceFirst("-[a-z0-9]{10}$", ""))
        .containsExactlyInAnyOrder("Pod shop/cart", "ConfigMap shop/env");
  }

  @Test
  void findingsStandWhereTheValueWasWritten() throws IOException, ProfileException {
    assumeTrue(
        Stream.of("kustomize", "kubectl").anyMatch(tool -> INSTALLED.find(tool).isPresent()),
        "skipped: neither kustomize nor kubectl on the PATH");
    overlay();
    assertThat(said(lint(workspace.path("")), "privileged-container", "floating-image-tag"))
        .containsExactly(
            "base/cart.yaml:9:7 Pod shop/cart container \"app\" is privileged",
            "prod/kustomization.yaml:3:28 Pod shop/cart image \"shop/cart:latest\" of container"
                + " \"app\" has the tag latest (set while rendering prod/kustomization.yaml)");
    try (Stream<Path> files = Files.walk(workspace.path(""))) {
      assertThat(files.filter(Files::isRegularFile))
          .as("nothing is written beside them")
          .hasSize(3);
    }
  }

  @Test
  void whatCannotBeBuiltIsSaidInTheWordsOfTheTool() throws IOException {
    need("kustomize");
    workspace.file("prod/kustomization.yaml", "resources: [missing.yaml]\n");
    assertThat(workspace.errors(workspace.render(INSTALLED, ".")))
        .singleElement()
        .asString()
        .startsWith("prod/kustomization.yaml:1:1 kustomize says: ")
        .contains("missing.yaml");
  }

  @Test
  @DisplayName("S-153: a chart is judged with its values and without its tests")
  void aChartIsJudgedWithItsValuesAndWithoutItsTests() throws IOException {
    need("helm");
    workspace
        .file("shop/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n")
        .file("shop/values.yaml", "image: shop/cart:latest\n")
        .file(
            "shop/templates/cart.yaml",
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                image: {{ .Values.image }}
            """)
        .file(
            "shop/templates/tests/test.yaml",
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: test, annotations: {helm.sh/hook: test}}
            """);
    Rendered rendered = workspace.render(INSTALLED, ".");
    assertThat(workspace.errors(rendered)).isEmpty();
    assertThat(rendered.reading().resources())
        .extracting(resource -> resource.key().toString())
        .containsExactly("Pod default/cart");
    var pod = rendered.builds().get(0).resources().get(0).root();
    assertThat(pod.at("spec", "containers").items().get(0).get("image").location().toString())
        .endsWith("shop/values.yaml:1:1");
  }

  @Test
  void aMissingDependencyOfAChartIsAnError() throws IOException {
    need("helm");
    workspace.file(
        "shop/Chart.yaml",
        "apiVersion: v2\nname: shop\nversion: 1.0.0\n"
            + "dependencies: [{name: redis, version: 1.0.0, repository: 'https://example.com'}]\n");
    assertThat(workspace.errors(workspace.render(INSTALLED, ".")))
        .singleElement()
        .asString()
        .startsWith("shop/Chart.yaml:1:1 helm says: ")
        .contains("redis");
  }

  @Test
  void labelsThatReachIntoSelectorsAreFoundInARealSystem() throws IOException, ProfileException {
    Path system = Shared.path("systems/liberty-hybrid/kubernetes");
    need("kubectl");
    Report report = lint(system);
    assertThat(report.inputErrors()).isEmpty();
    assertThat(said(report, "network-policy-dns-peer-relabelled"))
        .hasSize(7)
        .allSatisfy(said -> assertThat(said).contains("/base/", "k8s-app=kube-dns", "(changed"));
    assertThat(said(report, "network-policy-without-pod-selector"))
        .hasSize(4)
        .allSatisfy(
            said -> assertThat(said).contains("/overlays/aws/network-policies-patch.yaml:"));
  }
}
