package dev.plumbline.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KustomizeOriginsTest {
  private static final String SET = " (set while rendering prod/kustomization.yaml)";
  private static final String CHANGED = " (changed while rendering prod/kustomization.yaml)";

  private static final String BUILT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        labels:
          team: shop
        name: prod-cart
        namespace: shop
      spec:
        paused: true
        replicas: 3
        selector:
          matchLabels:
            app: cart
            team: shop
        template:
          spec:
            containers:
            - image: shop/cart:2
              name: app
              resources:
                limits:
                  cpu: "2"
              stdin: true
              workingDir: /srv
            hostname: cart
      """;

  @TempDir Path folder;
  private Workspace workspace;
  private Rendered rendered;

  @BeforeEach
  void build() throws IOException {
    workspace =
        new Workspace(folder)
            .file("base/kustomization.yaml", "resources: [cart.yaml]\n")
            .file(
                "base/cart.yaml",
                """
                apiVersion: v1
                kind: Service
                metadata: {name: cart}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: cart
                spec:
                  replicas: 1
                  selector:
                    matchLabels: {app: cart}
                  template:
                    spec:
                      hostname: cart
                      containers:
                      - name: app
                        workingDir: /srv
                        image: shop/cart:1
                """)
            .file(
                "prod/stdin.yaml",
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: cart}
                spec:
                  template:
                    spec:
                      containers:
                      - name: app
                        stdin: true
                """)
            .file(
                "prod/kustomization.yaml",
                """
                resources: [../base]
                namespace: shop
                namePrefix: prod-
                commonLabels:
                  team: shop
                images:
                - name: shop/cart
                  newTag: "2"
                replicas:
                - name: cart
                  count: 3
                patches:
                - path: stdin.yaml
                - target: {kind: Deployment, name: c.*t}
                  patch: |-
                    - op: add
                      path: /spec/template/spec/containers/0/resources
                      value:
                        limits:
                          cpu: "2"
                """)
            .fakeOutput("kustomize", BUILT);
    rendered = workspace.render();
  }

  private String container(String field) {
    var root = rendered.builds().get(0).resources().get(0).root();
    var node = root.at("spec", "template", "spec", "containers").items().get(0).get(field);
    return (node.location() + node.remark()).replace(workspace.path("") + "/", "");
  }

  @Test
  void whatTheBaseSaysStandsThere() {
    assertThat(workspace.place(rendered, "spec", "template", "spec", "hostname"))
        .isEqualTo("base/cart.yaml:15:7");
    assertThat(container("workingDir")).isEqualTo("base/cart.yaml:18:9");
  }

  @Test
  void whatIsMissingBelongsWhereItsParentStands() {
    assertThat(container("securityContext")).isEqualTo("base/cart.yaml:17:9");
    assertThat(workspace.place(rendered, "spec", "strategy")).isEqualTo("base/cart.yaml:9:1");
  }

  @Test
  void whatAPatchSaysStandsInThePatch() {
    assertThat(container("stdin")).isEqualTo("prod/stdin.yaml:9:9");
  }

  @Test
  void aStepInTheKustomizationStandsAtItsLine() {
    var root = rendered.builds().get(0).resources().get(0).root();
    var app = root.at("spec", "template", "spec", "containers").items().get(0);
    assertThat(app.at("resources", "limits", "cpu").location().toString())
        .endsWith("prod/kustomization.yaml:20:11");
  }

  @Test
  void whatATransformerSetStandsInItsField() {
    assertThat(workspace.place(rendered, "metadata", "namespace"))
        .isEqualTo("prod/kustomization.yaml:2:1" + SET);
    assertThat(workspace.place(rendered, "spec", "replicas"))
        .isEqualTo("prod/kustomization.yaml:11:3" + SET);
    assertThat(container("image")).isEqualTo("prod/kustomization.yaml:8:3" + SET);
    assertThat(workspace.place(rendered, "metadata", "labels", "team"))
        .isEqualTo("prod/kustomization.yaml:5:3" + SET);
  }

  @Test
  void labelsThatWereAddedToASelectorAreMentioned() {
    assertThat(workspace.place(rendered, "spec", "selector"))
        .isEqualTo("base/cart.yaml:11:3" + CHANGED);
  }

  @Test
  void whatNobodyKnowsIsSaidToComeFromTheBuild() {
    assertThat(workspace.place(rendered, "spec", "paused")).isEqualTo("base/cart.yaml:9:1" + SET);
    assertThat(workspace.place(rendered, "metadata", "name")).isEqualTo("base/cart.yaml:8:3" + SET);
  }

  @Test
  void aGeneratedObjectStandsAtItsGenerator() throws IOException {
    workspace.file(
        "prod/kustomization.yaml",
        "resources: [../base]\nconfigMapGenerator:\n- name: env\n  literals: [a=b]\n");
    workspace.fakeOutput(
        "kustomize", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: env-abc}\ndata: {a: b}\n");
    assertThat(workspace.place(workspace.render(), "data", "a"))
        .isEqualTo(
            "prod/kustomization.yaml:3:3 (generated while rendering prod/kustomization.yaml)");
  }
}
