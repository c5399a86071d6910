package dev.plumbline.webhook;

import dev.plumbline.evaluate.Outcome;
import dev.plumbline.evaluate.Report;
import dev.plumbline.reports.AdmissionText;
import dev.plumbline.rule.Finding;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.admission.v1.AdmissionResponse;
import io.fabric8.kubernetes.api.model.admission.v1.AdmissionReview;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A report in the words of {@code admission.k8s.io}. */
final class Verdict {
  private static final int FORBIDDEN = 403;

  private Verdict() {}

  /** Admits without having looked. */
  static AdmissionReview admitted(ReviewRequest request) {
    return review(request, response(request, true));
  }

  /** The answer that the report of that request asks for. */
  static AdmissionReview of(ReviewRequest request, Report report) {
    boolean allowed = report.outcome() == Outcome.PASSED;
    AdmissionResponse response = response(request, allowed);
    List<String> warnings = AdmissionText.warnings(report);
    if (!warnings.isEmpty()) {
      response.setWarnings(warnings);
    }
    if (!report.findings().isEmpty()) {
      response.setAuditAnnotations(fingerprints(report));
    }
    if (!allowed) {
      response.setStatus(
          new StatusBuilder()
              .withStatus("Failure")
              .withCode(FORBIDDEN)
              .withReason("Forbidden")
              .withMessage(AdmissionText.refusal(report))
              .build());
    }
    return review(request, response);
  }

  private static AdmissionResponse response(ReviewRequest request, boolean allowed) {
    AdmissionResponse response = new AdmissionResponse();
    response.setUid(request.uid());
    response.setAllowed(allowed);
    return response;
  }

  private static AdmissionReview review(ReviewRequest request, AdmissionResponse response) {
    AdmissionReview review = new AdmissionReview();
    review.setApiVersion(request.apiVersion());
    review.setKind("AdmissionReview");
    review.setResponse(response);
    return review;
  }

  /** For the audit log: which rules, and the fingerprints other doors give the same findings. */
  private static Map<String, String> fingerprints(Report report) {
    Map<String, String> annotations = new TreeMap<>();
    for (Finding finding : report.findings()) {
      annotations.merge(
          finding.rule().id(), finding.fingerprint(), (first, next) -> first + "," + next);
    }
    return annotations;
  }
}
