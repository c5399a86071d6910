package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "k/kustomization.yaml | resources: [a.yaml] | kustomization",
        "k/any.yaml | {apiVersion: kustomize.config.k8s.io/v1beta1, kind: Kustomization} | kustomization",
        "c/Chart.yaml | {apiVersion: v2, name: shop, version: 1.0.0} | helm-chart",
        "c/values.yaml | {image: {tag: latest}} | helm-values",
        "c/values-prod.yaml | replicas: 3 | helm-values",
        "docker-compose.prod.yml | {services: {web: {restart: always}}} | compose",
        "x.yaml | {services: {web: {build: .}}, routes: {}} | compose",
        "compose/dev.yml | {volumes: {data: }} | compose",
        "plumbline.yaml | {apiVersion: plumbline.dev/v1, kind: Profile} | plumbline",
        "patches/etcd+merge.yaml | {apiVersion: v1, kind: Pod, spec: {containers: [{name: etcd}]}} | kubeadm-patch",
        ".gitlab-ci.yml | {stages: [build], build: {script: [make]}} | other",
        "ci.yaml | {on: push, jobs: {a: {runs-on: x, services: {db: {image: y}}}}} | other",
        "openapi.yaml | {openapi: 3.0.0, info: {title: x}, paths: {}} | other",
        "package.json | {\"name\": \"x\", \"version\": \"1.0.0\"} | other",
        "kind.yaml | {kind: fruit, color: red} | other",
        "api.yaml | {apiVersion: 3, title: x} | other",
        "patch.yaml | [{op: add, path: /a}] | other",
        "word.yaml | just a word | other",
        "number.json | 3 | other"
      })
  @DisplayName("S-152: what is no object of Kubernetes is told apart, counted and not failed")
  void otherFilesAreToldApart(String file, String text, String reason) {
    Reading reading = ManifestReader.withDefaults().readText(file, text);

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.resources()).isEmpty();
    assertThat(Says.skipped(reading)).containsExactly(file + ":1:1 " + reason);
  }

  @Test
  void aPodWithAnImageIsNoPatch() {
    String pod = "{apiVersion: v1, kind: Pod, spec: {containers: [{image: etcd}]}}";
    assertThat(ManifestReader.withDefaults().readText("etcd.yaml", pod).resources()).hasSize(1);
  }

  @Test
  @DisplayName("S-152: an object is an object whatever its file is called")
  void anObjectIsAnObjectWhateverItsFileIsCalled() {
    String flux = "{apiVersion: kustomize.toolkit.fluxcd.io/v1, kind: Kustomization}";

    for (String file : new String[] {"values.yaml", "compose.yaml", "kustomization.yaml"}) {
      assertThat(ManifestReader.withDefaults().readText(file, flux).resources()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{kind: Pod, metadata: {name: a}} | 1:2 this looks like an object of Kubernetes but has no apiVersion",
        "{apiVersion: v1, spec: {}} | 1:2 this looks like an object of Kubernetes but has no kind",
        "{apiVersion: v1, kind: , spec: {}} | 1:2 this looks like an object of Kubernetes but has no kind",
        "{apiVersion: 1, kind: Pod} | 1:2 apiVersion must be a string, not a number",
        "{apiVersion: v1, kind: [Pod]} | 1:18 kind must be a string, not a list",
        "{apiVersion: '', kind: Pod} | 1:2 apiVersion is empty"
      })
  @DisplayName("S-152: an object that lost its kind or version is an error")
  void unfinishedObjectsAreErrors(String text, String error) {
    assertThat(Says.errors(Says.reading(text))).containsExactly("test.yaml:" + error);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{apiVersion: v1, kind: Pod}",
        "{apiVersion: v1, kind: Pod, metadata: }",
        "{apiVersion: v1, kind: Pod, metadata: [], spec: {containers: {}}}",
        "{apiVersion: v1, kind: Pod, metadata: {name: 1}, spec: {containers: }}"
      })
  @DisplayName("S-151, S-152: wrong, missing and null fields are kept for the rules to see")
  void wrongFieldsAreKept(String text) {
    Reading reading = Says.reading(text);

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.resources()).hasSize(1);
    assertThat(reading.resources().get(0).root().at("spec", "containers").items()).isEmpty();
  }

  @Test
  @DisplayName("S-151: null is absent, empty is not")
  void nullIsAbsent() {
    Node root =
        Says.reading("{apiVersion: v1, kind: Pod, a: , b: {}, c: [], d: ''}")
            .resources()
            .get(0)
            .root();

    assertThat(root.get("a").isMissing()).isTrue();
    assertThat(root.get("a").isNull()).isTrue();
    assertThat(root.get("b").isPresent()).isTrue();
    assertThat(root.get("c").isPresent()).isTrue();
    assertThat(root.get("d").isPresent()).isTrue();
  }

  @Test
  @DisplayName("S-153: a template is one notice, not a flood of errors")
  void aTemplateIsOneNotice() {
    Reading reading =
        Says.reading(
            """
            {{- if .Values.a }}
            apiVersion: v1
            kind: Pod
            metadata:
              name: {{ .Values.name }}
            {{- end }}
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: {{ .Values.other }}
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: "{{ .Values.third }}"
            """);

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.resources()).isEmpty();
    assertThat(Says.skipped(reading)).singleElement().asString().endsWith(" template");
  }

  @Test
  @DisplayName("S-144, S-153: beside a template, plain documents are judged and broken ones errors")
  void plainDocumentsBesideATemplateAreJudged() {
    Reading reading =
        Says.reading(
            """
            {apiVersion: v1, kind: Pod, metadata: {name: a}}
            ---
            image: {{IMAGE}}
            ---
            a: [
            """);

    assertThat(reading.resources()).hasSize(1);
    assertThat(reading.errors()).hasSize(1);
    assertThat(reading.skipped()).hasSize(1);
  }

  @Test
  @DisplayName("S-153: braces within a string of a valid manifest make no template")
  void bracesWithinAStringMakeNoTemplate() {
    Reading reading =
        Says.reading(
            """
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            spec:
              arguments: "{{inputs.parameters.message}}"
              script: |
                {{- range .Items }}
            """);

    assertThat(reading.resources()).hasSize(1);
    assertThat(reading.skipped()).isEmpty();
  }

  @Test
  @DisplayName("S-156: a kind is itself in its old group")
  void aKindIsItselfInItsOldGroup() {
    Reading reading =
        Says.reading("{apiVersion: extensions/v1beta1, kind: Deployment, metadata: {name: a}}");

    assertThat(reading.resources().get(0).kind()).isEqualTo(Kind.DEPLOYMENT);
    assertThat(reading.resources().get(0).apiVersion()).isEqualTo("extensions/v1beta1");
    assertThat(Kind.of("networking.k8s.io/v1", "Ingress"))
        .isEqualTo(Kind.of("extensions/v1beta1", "Ingress"))
        .isNotEqualTo(Kind.of("networking.internal.knative.dev/v1", "Ingress"));
  }
}
