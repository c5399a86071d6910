package dev.plumbline.library.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DuplicateKeyTest {

  private static List<String> messages(String manifest) {
    return Judged.by(new DuplicateKey(), manifest).messages();
  }

  @Test
  @DisplayName("S-147: a repeated key is found at every depth and in kinds nobody knows")
  void everyDepthIsSearched() {
    assertThat(
            messages(
                """
                apiVersion: example.org/v1
                kind: Whatever
                spec:
                  list:
                  - name: a
                    image: old
                    image: new
                kind: Whatever
                """))
        .containsExactly(
            "2: key \"kind\" is written again at line 8: this value is dropped",
            "6: key \"image\" is written again at line 7: this value is dropped");
  }

  @Test
  @DisplayName("S-147: of three values the last counts")
  void everyDroppedValueNamesTheOneThatCounts() {
    assertThat(
            messages(
                """
                apiVersion: v1
                kind: ConfigMap
                data:
                  level: a
                  level: b
                  level: c
                """))
        .containsExactly(
            "4: key \"level\" is written again at line 6: this value is dropped",
            "5: key \"level\" is written again at line 6: this value is dropped");
  }

  @Test
  @DisplayName("S-147, S-148: a key that overrides a merged one is not repeated")
  void mergeKeysMayBeOverridden() {
    assertThat(
            messages(
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  labels: &base {app: cart, tier: web}
                  annotations:
                    <<: *base
                    tier: db
                """))
        .isEmpty();
  }

  @Test
  @DisplayName("S-148: kubectl lets a merge replace what stands before it, unlike YAML's own rule")
  void whatAMergeReplacesIsDropped() {
    assertThat(
            messages(
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  labels: &base {tier: web}
                  annotations:
                    tier: db
                    <<: *base
                """))
        .containsExactly("6: key \"tier\" is written again at line 4: this value is dropped");
  }

  @Test
  void valuesAreNotPrinted() {
    assertThat(
            messages(
                """
                apiVersion: v1
                kind: Secret
                stringData:
                  password: first
                  password: second
                """))
        .singleElement()
        .asString()
        .contains("password")
        .doesNotContain("first", "second");
  }
}
