package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Mapping;
import org.junit.jupiter.api.Test;

class PositionTest {
  private static final Node ROOT =
      Says.reading(
              """
              # first
              ---
              apiVersion: v1
              kind: Pod
              metadata:
                name: "é😀"   # comment
              spec:
                containers:
                - name: app
                  ports: [80, {containerPort: 81}]
                -   name: late
                    empty:
                text: |
                  one
                  two
              """)
          .resources()
          .get(0)
          .root();

  @Test
  void aScalarReachesFromItsKeyToItsEnd() {
    assertThat(ROOT.get("kind").location().span()).isEqualTo(new Span(4, 1, 4, 10));
    assertThat(ROOT.at("metadata", "name").location().span()).isEqualTo(new Span(6, 3, 6, 13));
  }

  @Test
  void aListItemThatIsAMapStandsAtItsFirstKey() {
    Node late = ROOT.at("spec", "containers").items().get(1);

    assertThat(late.location().span()).isEqualTo(new Span(11, 7, 11, 11));
    assertThat(late.path()).isEqualTo("spec.containers[late]");
  }

  @Test
  void itemsInBracketsStandWhereTheyAre() {
    var ports = ROOT.at("spec", "containers").items().get(0).get("ports").items();

    assertThat(ports.get(0).location().span()).isEqualTo(new Span(10, 13, 10, 15));
    assertThat(ports.get(1).get("containerPort").location()).hasToString("test.yaml:10:18");
  }

  @Test
  void aKeyWithNothingBehindItStands() {
    assertThat(ROOT.at("spec", "containers").items().get(1).get("empty").location())
        .hasToString("test.yaml:12:7");
  }

  @Test
  void aMissingFieldStandsWhereItsParentDoes() {
    Node missing = ROOT.at("spec", "containers").items().get(0).at("image", "tag");

    assertThat(missing.location()).hasToString("test.yaml:9:5");
    assertThat(missing.path()).isEqualTo("spec.containers[app].image.tag");
  }

  @Test
  void aMapReachesFromItsFirstKeyToItsLastValue() {
    Value metadata = ((Mapping) value(ROOT)).entries().get("metadata").value();

    assertThat(metadata.span()).isEqualTo(new Span(6, 3, 6, 13));
    assertThat(value(ROOT).span().line()).isEqualTo(3);
    assertThat(value(ROOT).span().endLine()).isEqualTo(16);
  }

  private static Value value(Node node) {
    return java.util.Objects.requireNonNull(node.value());
  }
}
