package dev.plumbline.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.admission.v1.AdmissionResponse;
import io.fabric8.kubernetes.api.model.admission.v1.AdmissionReview;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServingCertificate.class)
class ValidateEndpointTest {
  private static final String HARDENED =
      """
      {"securityContext":{"runAsNonRoot":true,"runAsUser":10001,
        "seccompProfile":{"type":"RuntimeDefault"}},
       "containers":[{"name":"app","image":"example.org/app:1.2",
        "resources":{"requests":{"cpu":"100m","memory":"64Mi"},"limits":{"memory":"64Mi"}},
        "securityContext":{"allowPrivilegeEscalation":false,"readOnlyRootFilesystem":true,
          "capabilities":{"drop":["ALL"]}}}]}""";
  private static final String PRIVILEGED =
      HARDENED.replace("\"allowPrivilegeEscalation\":false", "\"privileged\":true");

  static Response post(String body) {
    return given()
        .relaxedHTTPSValidation()
        .contentType(ContentType.JSON)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/validate");
  }

  static AdmissionResponse answer(String body) {
    Response response = post(body);
    assertThat(response.statusCode()).isEqualTo(200);
    return response.as(AdmissionReview.class).getResponse();
  }

  private static String review(String operation, String subResource, String before, String after) {
    return """
        {"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{
         "uid":"u-1","operation":"%s","subResource":"%s","namespace":"shop",
         "oldObject":%s,"object":%s}}"""
        .formatted(operation, subResource, before, after);
  }

  private static String pod(String spec) {
    return "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"cart\"},\"spec\":%s}"
        .formatted(spec);
  }

  @Test
  @DisplayName("S-121: uid and version are echoed, and a refusal is an answer with code 403")
  void aRefusalNamesRulePathAndRemedy() {
    Response http = post(review("CREATE", "", "null", pod(PRIVILEGED)));
    AdmissionReview review = http.as(AdmissionReview.class);

    assertThat(http.statusCode()).isEqualTo(200);
    assertThat(review.getApiVersion()).isEqualTo("admission.k8s.io/v1");
    assertThat(review.getKind()).isEqualTo("AdmissionReview");
    AdmissionResponse response = review.getResponse();
    assertThat(response.getUid()).isEqualTo("u-1");
    assertThat(response.getAllowed()).isFalse();
    assertThat(response.getStatus().getCode()).isEqualTo(403);
    assertThat(response.getStatus().getReason()).isEqualTo("Forbidden");
    assertThat(response.getStatus().getMessage())
        .startsWith(
            "[privileged-container] container \"app\" is privileged"
                + " (spec.containers[app].securityContext.privileged). ");
    assertThat(response.getAuditAnnotations()).containsKey("privileged-container");
  }

  @Test
  void theAnswerFollowsTheVersionOfTheQuestion() {
    String old =
        review("CREATE", "", "null", pod(HARDENED))
            .replace("admission.k8s.io/v1", "admission.k8s.io/v1beta1");

    assertThat(post(old).as(AdmissionReview.class).getApiVersion())
        .isEqualTo("admission.k8s.io/v1beta1");
  }

  @Test
  @DisplayName("S-130: what does not refuse is a warning, each within 256 characters")
  void lesserFindingsAreWarnings() {
    AdmissionResponse response = answer(review("CREATE", "", "null", pod(HARDENED)));

    assertThat(response.getAllowed()).isTrue();
    assertThat(response.getStatus()).isNull();
    assertThat(response.getWarnings())
        .anyMatch(warning -> warning.startsWith("[missing-liveness-probe]"))
        .allMatch(warning -> warning.length() <= 256 && !warning.startsWith("Warning"));
  }

  @Test
  @DisplayName("S-51: what only the cluster could tell is said to be not evaluated")
  void theAbsenceOfAPolicyIsUnknown() {
    assertThat(answer(review("CREATE", "", "null", pod(HARDENED))).getWarnings())
        .anyMatch(warning -> warning.startsWith("[no-ingress-policy] not evaluated: "));
  }

  @Test
  @DisplayName("S-128: an update that makes nothing worse is admitted with a warning")
  void whatWasThereBeforeOnlyWarns() {
    AdmissionResponse response =
        answer(review("UPDATE", "", pod(PRIVILEGED), pod(PRIVILEGED.replace(":1.2", ":1.3"))));

    assertThat(response.getAllowed()).isTrue();
    assertThat(response.getWarnings())
        .anyMatch(warning -> warning.startsWith("[privileged-container]"));
  }

  @Test
  @DisplayName("S-84: an update that makes something worse is refused")
  void aWorseUpdateIsRefused() {
    assertThat(answer(review("UPDATE", "", pod(HARDENED), pod(PRIVILEGED))).getAllowed()).isFalse();
  }

  @Test
  @DisplayName("S-65: a container added to a running pod is judged")
  void ephemeralContainersAreJudged() {
    String debugged =
        pod(
            HARDENED.substring(0, HARDENED.length() - 1)
                + ",\"ephemeralContainers\":[{\"name\":\"debug\",\"image\":\"example.org/d:1\","
                + "\"securityContext\":{\"privileged\":true}}]}");

    assertThat(
            answer(review("UPDATE", "ephemeralcontainers", pod(HARDENED), debugged)).getAllowed())
        .isFalse();
  }

  @Test
  @DisplayName("S-122: a deletion has no object, and is admitted")
  void deletionsAreAdmitted() {
    assertThat(answer(review("DELETE", "", pod(PRIVILEGED), "null")).getAllowed()).isTrue();
  }

  @Test
  @DisplayName("S-127: an object that is being deleted is admitted")
  void finalizersMayGo() {
    String dying =
        pod(PRIVILEGED)
            .replace(
                "\"name\":\"cart\"",
                "\"name\":\"cart\",\"deletionTimestamp\":\"2026-01-01T00:00:00Z\"");

    assertThat(answer(review("UPDATE", "", pod(HARDENED), dying)).getAllowed()).isTrue();
  }

  @Test
  @DisplayName("S-126: a status is no object to judge")
  void aStatusIsAdmitted() {
    assertThat(answer(review("UPDATE", "status", pod(HARDENED), pod(PRIVILEGED))).getAllowed())
        .isTrue();
  }

  @Test
  @DisplayName("S-123: an object without a name is known by the prefix of its name")
  void generatedNamesAreUnderstood() {
    String generated = pod(PRIVILEGED).replace("\"name\":\"cart\"", "\"generateName\":\"cart-\"");

    assertThat(answer(review("CREATE", "", "null", generated)).getAllowed()).isFalse();
  }

  @Test
  void aBodyThatIsNoReviewIsABadRequest() {
    assertThat(post("{\"apiVersion\":\"v1\",\"kind\":\"Pod\"}").statusCode()).isEqualTo(400);
    assertThat(post("{\"apiVersion\": ").statusCode()).isEqualTo(400);
    assertThat(post("").statusCode()).isEqualTo(400);
    assertThat(post("[]").statusCode()).isEqualTo(400);
    assertThat(post(review("CREATE", "", "null", "null").replace("u-1", "")).asString())
        .isEqualTo("the review has no request.uid");
  }

  @Test
  @DisplayName("S-136: deep nesting is a bad request, not a crash")
  void hostileNestingIsRefused() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);

    assertThat(post(review("CREATE", "", "null", "{\"x\":" + deep + "}")).statusCode())
        .isEqualTo(400);
  }

  @Test
  @DisplayName("S-135: it is ready once rules and profile are loaded")
  void readinessIsServed() {
    assertThat(given().relaxedHTTPSValidation().get("/q/health/ready").statusCode()).isEqualTo(200);
  }
}
