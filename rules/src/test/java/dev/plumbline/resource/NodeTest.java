package dev.plumbline.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NodeTest {
  private final Node root =
      Documents.root(
          """
          spec:
            containers:
            - name: app
              image: cart
              ports: [80, 443]
            - name: proxy
            - name: app
            - name: "7"
            - name: a/b
            - scalar
            labels:
              app.kubernetes.io/name: cart
              say"hi: x
            flag: true
            text: "true"
            nothing:
            number: 9007199254740993
            fraction: 1.5
            huge: 92233720368547758080
          """);

  private Node spec(String... keys) {
    return root.get("spec").at(keys);
  }

  private List<String> itemPaths() {
    return spec("containers").items().stream().map(Node::path).toList();
  }

  @Test
  void itemsAreNamedByTheirNameWhereItIsTheFirstSuch() {
    assertThat(itemPaths())
        .containsExactly(
            "spec.containers[app]",
            "spec.containers[proxy]",
            "spec.containers[2]",
            "spec.containers[\"7\"]",
            "spec.containers[\"a/b\"]",
            "spec.containers[5]");
  }

  @Test
  void pathsQuoteKeysThatAreNoPlainWords() {
    assertThat(spec("labels").fields())
        .extracting(Node::path)
        .containsExactly("spec.labels[\"app.kubernetes.io/name\"]", "spec.labels[\"say\\\"hi\"]");
    assertThat(root.path()).isEmpty();
    assertThat(spec("containers").items().get(0).at("ports").items().get(1).path())
        .isEqualTo("spec.containers[app].ports[1]");
  }

  @Test
  void aMissingFieldKnowsItsPathAndStandsWhereItsNearestParentDoes() {
    Node missing = spec("containers").items().get(0).at("resources", "limits", "memory");
    assertThat(missing.isMissing()).isTrue();
    assertThat(missing.type()).isEmpty();
    assertThat(missing.path()).isEqualTo("spec.containers[app].resources.limits.memory");
    assertThat(missing.location().toString()).isEqualTo("test.yaml:5:5");
    assertThat(missing.parent().path()).isEqualTo("spec.containers[app].resources.limits");
    assertThat(missing.root()).isSameAs(root);
  }

  @Test
  void aScalarReachesFromItsKeyToTheEndOfItsValue() {
    Span span = spec("containers").items().get(0).get("image").location().span();
    assertThat(span).isEqualTo(new Span(6, 5, 6, 16));
    assertThat(spec("containers").location().span()).isEqualTo(new Span(4, 3, 4, 13));
  }

  @Test
  @DisplayName("S-151: null is absent, and yet known to be written")
  void nullIsMissing() {
    assertThat(spec("nothing").isMissing()).isTrue();
    assertThat(spec("nothing").isNull()).isTrue();
    assertThat(spec("absent").isNull()).isFalse();
    assertThat(spec("nothing").scalar()).isEmpty();
  }

  @Test
  @DisplayName("S-152: what has another type reads as empty")
  void readersOfOtherTypesAreEmpty() {
    assertThat(spec("flag").items()).isEmpty();
    assertThat(spec("flag").fields()).isEmpty();
    assertThat(spec("flag").text()).isEmpty();
    assertThat(spec("flag").get("child").isMissing()).isTrue();
    assertThat(spec("containers").get("app").isMissing()).isTrue();
    assertThat(spec("containers").scalar()).isEmpty();
    assertThat(spec("text").integer()).isEmpty();
  }

  @Test
  void onlyBooleansAreTrueOrFalse() {
    assertThat(spec("flag").isTrue()).isTrue();
    assertThat(spec("flag").isFalse()).isFalse();
    assertThat(spec("text").isTrue()).isFalse();
    assertThat(spec("absent").isFalse()).isFalse();
  }

  @Test
  @DisplayName("S-150: integers keep every digit; fractions and larger numbers are none")
  void integersAreExact() {
    assertThat(spec("number").integer()).hasValue(9007199254740993L);
    assertThat(spec("fraction").integer()).isEmpty();
    assertThat(spec("huge").integer()).isEmpty();
    assertThat(spec("fraction").scalar()).isEqualTo("1.5");
  }

  @Test
  void walkingVisitsParentsFirstAndEverythingOnce() {
    List<String> paths = new ArrayList<>();
    spec("containers").items().get(0).walk(node -> paths.add(node.path()));
    assertThat(paths)
        .containsExactly(
            "spec.containers[app]",
            "spec.containers[app].name",
            "spec.containers[app].image",
            "spec.containers[app].ports",
            "spec.containers[app].ports[0]",
            "spec.containers[app].ports[1]");
  }

  @Test
  @DisplayName("S-147: of a repeated key the last value counts, the others are overridden")
  void overriddenEntriesAreKept() {
    Node twice = Documents.root("level: info\nlevel: debug\n");
    assertThat(twice.get("level").text()).isEqualTo("debug");
    assertThat(twice.overridden()).extracting(Node::text).containsExactly("info");
    assertThat(root.overridden()).isEmpty();
  }
}
