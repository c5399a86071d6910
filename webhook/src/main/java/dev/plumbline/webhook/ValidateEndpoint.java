package dev.plumbline.webhook;

import dev.plumbline.evaluate.Outcome;
import dev.plumbline.evaluate.Report;
import dev.plumbline.reports.AdmissionText;
import dev.plumbline.source.ManifestReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers the reviews of an API server. */
@Path("/validate")
public final class ValidateEndpoint {
  private final Judge judge;
  private final ManifestReader reader = ManifestReader.withDefaults();

  ValidateEndpoint(Judge judge) {
    this.judge = judge;
  }

  /**
   * Judges one review.
   *
   * @return 200 for a verdict of either kind; 400 for a body that is no review; 500, so that the
   *     webhook's failurePolicy applies, where the verdict cannot be known
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
  public Response validate(byte[] body) {
    try {
      ReviewRequest request = ReviewRequest.read(reader, body);
      if (request.isBeyondJudgement()) {
        return Response.ok(Verdict.admitted(request), MediaType.APPLICATION_JSON_TYPE).build();
      }
      Report report = judge.judge(request);
      return report.outcome() == Outcome.UNKNOWN
          ? text(Response.Status.INTERNAL_SERVER_ERROR, AdmissionText.unknown(report))
          : Response.ok(Verdict.of(request, report), MediaType.APPLICATION_JSON_TYPE).build();
    } catch (MalformedReview malformed) {
      return text(Response.Status.BAD_REQUEST, malformed.reason());
    }
  }

  private static Response text(Response.Status status, String message) {
    return Response.status(status).type(MediaType.TEXT_PLAIN_TYPE).entity(message).build();
  }
}
