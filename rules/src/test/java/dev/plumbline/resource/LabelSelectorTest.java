package dev.plumbline.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelSelectorTest {

  @ParameterizedTest(name = "{0} {1}: {2} with the label, {3} with another value, {4} without")
  @DisplayName("S-36: negative operators hold for objects that lack the key, positive do not")
  @CsvSource({
    "In,[web],true,false,false",
    "NotIn,[web],false,true,true",
    "Exists,[],true,true,false",
    "DoesNotExist,[],false,false,true",
    "Equals,[web],false,false,false"
  })
  void operators(String operator, String values, boolean same, boolean other, boolean without) {
    LabelSelector selector =
        selector(
            "matchExpressions: [{key: tier, operator: %s, values: %s}]"
                .formatted(operator, values));
    assertThat(selector.matches(Map.of("tier", "web"))).isEqualTo(same);
    assertThat(selector.matches(Map.of("tier", "db"))).isEqualTo(other);
    assertThat(selector.matches(Map.of())).isEqualTo(without);
  }

  @Test
  @DisplayName("S-36: labels and expressions must all hold")
  void everythingMustHold() {
    LabelSelector selector =
        selector(
            """
            matchLabels: {app: cart, tier: web}
            matchExpressions:
            - {key: canary, operator: DoesNotExist}
            """);
    assertThat(selector.matches(Map.of("app", "cart", "tier", "web", "x", "y"))).isTrue();
    assertThat(selector.matches(Map.of("app", "cart"))).isFalse();
    assertThat(selector.matches(Map.of("app", "cart", "tier", "web", "canary", ""))).isFalse();
  }

  @Test
  @DisplayName("S-29, S-50: an empty selector selects everything, labelled or not")
  void anEmptySelectorSelectsEverything() {
    LabelSelector selector = selector("matchLabels: {}");
    assertThat(selector.isEmpty()).isTrue();
    assertThat(selector.matches(Map.of())).isTrue();
    assertThat(selector.matches(Map.of("app", "cart"))).isTrue();
  }

  @ParameterizedTest
  @DisplayName("S-152: a selector that the API server refuses selects nothing")
  @ValueSource(
      strings = {
        "matchLabels: {app: 1}",
        "matchLabels: [app]",
        "matchExpressions: {key: app}",
        "matchExpressions: [{key: app, operator: NotIn, values: []}]"
      })
  void whatIsMistypedSelectsNothing(String fields) {
    assertThat(selector(fields).matches(Map.of())).isFalse();
    assertThat(selector(fields).matches(Map.of("app", "1"))).isFalse();
  }

  @Test
  void aMapOfLabelsIsASelectorToo() {
    Node map = Documents.root("selector: {app: cart}").get("selector");
    assertThat(LabelSelector.ofLabels(map).matches(Map.of("app", "cart", "x", "y"))).isTrue();
    assertThat(LabelSelector.ofLabels(map).matches(Map.of("app", "shop"))).isFalse();
  }

  private static LabelSelector selector(String fields) {
    return LabelSelector.of(Documents.root("selector:\n" + fields.indent(2)).get("selector"));
  }
}
