package dev.plumbline.library.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.profile.Profile;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageTagTest {
  private static final String DIGEST = "@sha256:" + "0123456789abcdef".repeat(4);

  private static List<String> messages(String image) {
    return Judged.by(new FloatingImageTag(), Pods.withContainer("image: " + image)).messages();
  }

  @ParameterizedTest(name = "{0} has {1}")
  @CsvSource({
    "nginx,no tag",
    "registry:5000/app,no tag",
    "registry:5000/app:latest,the tag latest",
    "'\"[::1]:5000/app\"',no tag"
  })
  void whatFloatsIsReported(String image, String reason) {
    assertThat(messages(image))
        .containsExactly(
            "6: image \"%s\" of container \"app\" has %s"
                .formatted(image.replace("\"", ""), reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nginx:1.25", "registry:5000/app:1", "app:LATEST", "app:stable"})
  void otherTagsAreVersions(String image) {
    assertThat(messages(image)).isEmpty();
  }

  @Test
  void aDigestHoldsTheImageWhateverItsTag() {
    assertThat(messages("app" + DIGEST)).isEmpty();
    assertThat(messages("app:latest" + DIGEST)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "null", "5", "[app]", "Nginx", "'app '"})
  void whatCannotBeReadIsLeftToItsOwnRule(String image) {
    assertThat(messages(image)).isEmpty();
  }

  @Test
  @DisplayName("S-13, S-14, S-65: init containers, sidecars and debuggers run images, too")
  void everyContainerIsJudged() {
    assertThat(
            Judged.by(
                    new FloatingImageTag(),
                    """
                    apiVersion: apps/v1
                    kind: StatefulSet
                    spec:
                      template:
                        spec:
                          initContainers: [{name: first, image: a}]
                          containers: [{name: app, image: b}]
                          ephemeralContainers: [{name: debug, image: c}]
                    """)
                .paths())
        .containsExactly(
            "spec.template.spec.initContainers[first].image",
            "spec.template.spec.containers[app].image",
            "spec.template.spec.ephemeralContainers[debug].image");
  }

  @Test
  void imagesThatOpenShiftFillsInAreNotJudged() {
    String config =
        """
        apiVersion: apps.openshift.io/v1
        kind: DeploymentConfig
        spec:
          triggers:
          - type: ImageChange
            imageChangeParams: {automatic: true, containerNames: [app]}
          template:
            spec:
              containers:
              - {name: app, image: " "}
              - {name: proxy, image: proxy}
        """;
    assertThat(Judged.by(new FloatingImageTag(), config).messages())
        .containsExactly("11: image \"proxy\" of container \"proxy\" has no tag");
    assertThat(Judged.by(new InvalidImageReference(), config).messages()).isEmpty();
  }

  @Test
  void imagesThatAnAnnotationOfOpenShiftFillsInAreNotJudged() {
    String deployment =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          annotations:
            image.openshift.io/triggers: '[{"from": {"kind": "ImageStreamTag", "name": "app:1"},
              "fieldPath": "spec.template.spec.containers[?(@.name==\\"app\\")].image"}]'
        spec: {template: {spec: {containers: [{name: app, image: ""}, {name: proxy}]}}}
        """;
    assertThat(Judged.by(new InvalidImageReference(), deployment).messages())
        .containsExactly("7: container \"proxy\" names no image");
  }

  @Test
  void digestsAreDemandedOnRequestOnly() {
    ImageWithoutDigest rule = new ImageWithoutDigest();
    assertThat(Profile.DEFAULT.runs(rule.spec())).isFalse();
    assertThat(Judged.by(rule, Pods.withContainer("image: app:1")).messages())
        .containsExactly("6: image \"app:1\" of container \"app\" has no digest");
    assertThat(Judged.by(rule, Pods.withContainer("image: app:1" + DIGEST)).messages()).isEmpty();
  }
}
