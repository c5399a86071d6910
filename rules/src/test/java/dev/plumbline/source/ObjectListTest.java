package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectListTest {

  @Test
  @DisplayName("S-141, S-145: lists are unpacked, nested ones too, and each item is a root")
  void listsAreUnpacked() {
    Reading reading =
        Says.reading(
            """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: Pod
              metadata: {name: a}
            - apiVersion: v1
              kind: List
              items:
              - kind: Pod
                apiVersion: v1
                metadata: {name: b}
            """);

    assertThat(reading.resources())
        .extracting(Object::toString)
        .containsExactly("Pod default/a (test.yaml:4:3)", "Pod default/b (test.yaml:10:5)");
    assertThat(reading.resources().get(1).root().at("metadata", "name").path())
        .isEqualTo("metadata.name");
  }

  @Test
  @DisplayName("S-145: items of a typed list take their kind and version from it")
  void itemsOfATypedListTakeTheirKindFromIt() {
    Reading reading =
        Says.reading(
            """
            apiVersion: apps/v1
            kind: DeploymentList
            items:
            - metadata: {name: a, namespace: shop}
            """);

    assertThat(reading.resources())
        .singleElement()
        .hasToString("Deployment shop/a (test.yaml:4:3)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{apiVersion: v1, kind: List}",
        "{apiVersion: v1, kind: List, items: }",
        "{apiVersion: v1, kind: List, items: []}",
        "{apiVersion: v1, kind: PodList, items: [~]}"
      })
  @DisplayName("S-145: a list of nothing is empty")
  void aListOfNothingIsEmpty(String text) {
    assertThat(Says.skipped(Says.reading(text))).containsExactly("test.yaml:1:1 empty");
    assertThat(Says.errors(Says.reading(text))).isEmpty();
  }

  @Test
  @DisplayName("S-144: a wrong item hides no other")
  void aWrongItemHidesNoOther() {
    Reading reading =
        Says.reading(
            """
            apiVersion: v1
            kind: List
            items:
            - word
            - kind: Pod
            - {apiVersion: v1, kind: Pod, metadata: {name: a}}
            """);

    assertThat(reading.resources()).hasSize(1);
    assertThat(Says.errors(reading))
        .containsExactly(
            "test.yaml:4:3 an item here must be an object, not a string",
            "test.yaml:5:3 this looks like an object of Kubernetes but has no apiVersion");
  }

  @Test
  @DisplayName("S-145, S-152: items that are no list are an error")
  void itemsThatAreNoListAreAnError() {
    assertThat(Says.errors(Says.reading("{apiVersion: v1, kind: List, items: {a: 1}}")))
        .containsExactly("test.yaml:1:30 items of a List must be a list, not a map");
  }

  @Test
  void aKindThatOnlyEndsInListIsAnObject() {
    assertThat(Says.names("{apiVersion: x.io/v1, kind: AllowList, metadata: {name: a}}"))
        .containsExactly("a");
  }
}
