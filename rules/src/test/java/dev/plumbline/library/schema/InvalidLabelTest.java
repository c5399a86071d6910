package dev.plumbline.library.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvalidLabelTest {
  @ParameterizedTest
  @CsvSource({
    "apps/v1,Deployment",
    "argoproj.io/v1alpha1,Rollout",
    "serving.knative.dev/v1,Service",
    "example.com/v1,Shop"
  })
  void theLabelsOfPodsAreCheckedWhoeverMakesThePods(String apiVersion, String kind) {
    Judged judged =
        Judged.by(
            new InvalidLabel(),
            """
            apiVersion: %s
            kind: %s
            metadata: {name: cart}
            spec:
              template:
                metadata:
                  labels: {team: shop & cart}
                spec:
                  containers:
                  - {name: app, image: cart}
            """
                .formatted(apiVersion, kind));
    assertThat(judged.paths()).containsExactly("spec.template.metadata.labels.team");
  }
}
