package dev.plumbline.resource;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResourceTest {

  @Test
  @DisplayName("S-48: an object without a namespace belongs to the default one")
  void theNamespaceIsResolved() {
    Node written = Documents.root("metadata: {name: cart, namespace: shop}");
    Node silent = Documents.root("metadata: {name: cart}");
    Node empty = Documents.root("metadata: {name: cart, namespace: ''}");
    assertThat(Resource.of(written, "team").namespace()).isEqualTo("shop");
    assertThat(Resource.of(silent, "team").namespace()).isEqualTo("team");
    assertThat(Resource.of(empty, "team").namespace()).isEqualTo("team");
  }

  @Test
  void objectsOutsideNamespacesHaveNone() {
    Resource namespace =
        Documents.resource(
            """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, namespace: wrong}
            """);
    assertThat(namespace.namespace()).isEmpty();
    assertThat(namespace.key()).hasToString("Namespace shop");
  }

  @Test
  @DisplayName("S-123: an object without a name is named by its generateName")
  void generatedNamesShowTheirPrefix() {
    Resource generated =
        Documents.resource(
            """
            apiVersion: batch/v1
            kind: Job
            metadata: {generateName: migrate-, namespace: shop}
            """);
    assertThat(generated.name()).isEqualTo("migrate-");
    assertThat(generated.key()).hasToString("Job shop/migrate-");
  }

  @Test
  @DisplayName("S-152: an object without metadata is no reason to stumble")
  void everythingMayBeMissing() {
    Resource bare = Documents.resource("apiVersion: v1\nkind: Pod\n");
    assertThat(bare.name()).isEmpty();
    assertThat(bare.namespace()).isEqualTo("default");
    assertThat(bare.labels()).isEmpty();
    assertThat(bare.apiVersion()).isEqualTo("v1");
  }

  @Test
  void labelsThatAreNoStringsAreLeftOut() {
    Resource pod =
        Documents.resource(
            """
            apiVersion: v1
            kind: Pod
            metadata:
              labels: {b: "2", a: one, number: 3, "null": null, list: []}
            """);
    assertThat(pod.labels()).containsExactly(entry("b", "2"), entry("a", "one"));
  }
}
