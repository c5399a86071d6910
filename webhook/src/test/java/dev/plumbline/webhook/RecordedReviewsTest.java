package dev.plumbline.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.admission.v1.AdmissionResponse;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a real API server once sent, kept beside the repository. */
@QuarkusTest
@QuarkusTestResource(ServingCertificate.class)
class RecordedReviewsTest {
  private static final Path RECORDED =
      Path.of(System.getProperty("plumbline.shared", "../../shared"), "admission");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          001-CREATE-pods.json                      | run-as-root
          002-UPDATE-pods.json                      |
          003-CREATE-deployments.json               | run-as-root
          004-UPDATE-deployments-scale.json         |
          005-CREATE-deployments.json               | run-as-root
          006-CREATE-namespaces.json                |
          007-UPDATE-pods-ephemeralcontainers.json  | dangerous-capability run-as-root
          008-CONNECT-pods-exec.json                |
          009-CONNECT-pods-exec.json                |
          010-CREATE-pods-eviction.json             |
          011-CREATE-pods.json                      | run-as-root
          012-CREATE-customresourcedefinitions.json |
          013-CREATE-widgets.json                   |
          014-UPDATE-widgets.json                   |
          015-DELETE-pods.json                      |
          016-DELETE-pods.json                      |
          017-DELETE-deployments.json               |
          018-CREATE-cronjobs.json                  | run-as-root
          """)
  void isAnsweredRightly(String file, String refusedBy) throws IOException {
    assumeTrue(Files.isDirectory(RECORDED), "no recorded reviews at " + RECORDED);
    String body = Files.readString(RECORDED.resolve(file));

    AdmissionResponse response = ValidateEndpointTest.answer(body);

    assertThat(body).contains("\"uid\":\"" + response.getUid() + "\"");
    List<String> rules = refusedBy == null ? List.of() : Arrays.asList(refusedBy.split(" "));
    assertThat(response.getAllowed()).isEqualTo(rules.isEmpty());
    if (!rules.isEmpty()) {
      assertThat(response.getStatus().getCode()).isEqualTo(403);
      assertThat(response.getStatus().getMessage().lines().map(RecordedReviewsTest::rule))
          .containsOnlyOnceElementsOf(rules)
          .allMatch(rules::contains);
    }
  }

  private static String rule(String line) {
    return line.substring(1, line.indexOf(']'));
  }
}
