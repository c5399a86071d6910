package dev.plumbline.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartOriginsTest {
  private static final String SET = " (set while rendering shop/Chart.yaml)";

  @TempDir Path folder;
  private Workspace workspace;
  private Rendered rendered;

  @BeforeEach
  void build() throws IOException {
    workspace =
        new Workspace(folder)
            .file("shop/Chart.yaml", "name: shop\n")
            .file("shop/values.yaml", "cart:\n  replicas: 3\n")
            .file(
                "shop/templates/cart.yaml",
                """
                {{- if .Values.cart }}
                apiVersion: v1
                kind: Service
                metadata:
                  name: cart
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: {{ include "cart.name" . }}
                  labels:
                    {{- include "cart.labels" . | nindent 4 }}
                spec:
                  replicas: {{ .Values.cart.replicas }}
                  paused: {{ not .Values.cart }}
                  template:
                    spec:
                      containers:
                      - name: app
                        image: "shop/cart:1"  # as released
                        stdin: true
                {{- end }}
                """)
            .fakeOutput(
                "helm",
                """
                ---
                # Source: shop/templates/cart.yaml
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: shop-cart
                  labels:
                    app: cart
                spec:
                  replicas: 3
                  paused: false
                  template:
                    spec:
                      containers:
                      - name: app
                        image: "shop/cart:1"
                        stdin: true
                """);
    rendered = workspace.render();
  }

  @Test
  void whatATemplateSaysInSoManyWordsStandsThere() {
    assertThat(workspace.place(rendered, "kind")).isEqualTo("shop/templates/cart.yaml:8:1");
    var root = rendered.builds().get(0).resources().get(0).root();
    var app = root.at("spec", "template", "spec", "containers").items().get(0);
    assertThat(app.get("image").location().toString()).endsWith("shop/templates/cart.yaml:20:9");
    assertThat(app.get("image").remark()).isEmpty();
    assertThat(app.get("resources").location().line()).isEqualTo(19);
  }

  @Test
  void whatTheValuesSaysStandsThere() {
    assertThat(workspace.place(rendered, "spec", "replicas")).isEqualTo("shop/values.yaml:2:3");
  }

  @Test
  void aChartInAChartHasItsOwnValues() throws IOException {
    String pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: db}\nspec:\n  nodeName: ";
    workspace
        .file("shop/values.yaml", "node: a\n")
        .file("shop/charts/db/Chart.yaml", "name: db\n")
        .file("shop/charts/db/values.yaml", "\nnode: a\n")
        .file("shop/charts/db/templates/sub/db.yaml", pod + "{{ .Values.node | quote }}\n")
        .fakeOutput("helm", "# Source: shop/charts/db/templates/sub/db.yaml\n" + pod + "a\n");
    assertThat(workspace.place(workspace.render(), "spec", "nodeName"))
        .isEqualTo("shop/charts/db/values.yaml:2:1");
  }

  @Test
  void whatATemplateComputesStandsAtItsLineAndIsSaidToBeSet() {
    assertThat(workspace.place(rendered, "spec", "paused"))
        .isEqualTo("shop/templates/cart.yaml:15:3" + SET);
    assertThat(workspace.place(rendered, "metadata", "labels", "app"))
        .isEqualTo("shop/templates/cart.yaml:11:3" + SET);
  }

  @Test
  void anObjectWithoutATemplateStandsAtTheChart() throws IOException {
    workspace.fakeOutput("helm", "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n");
    assertThat(workspace.place(workspace.render(), "metadata", "name"))
        .isEqualTo("shop/Chart.yaml:1:1" + SET);
  }

  @Test
  void whereATemplateMayMeanSeveralItIsNotGuessed() throws IOException {
    workspace.file(
        "shop/templates/cart.yaml",
        "apiVersion: apps/v1\nkind: Deployment\n---\napiVersion: apps/v1\nkind: Deployment\n");
    assertThat(workspace.place(workspace.render(), "kind"))
        .isEqualTo("shop/templates/cart.yaml:1:1" + SET);
  }
}
