package dev.plumbline.webhook;

import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import dev.plumbline.source.ManifestReader;
import dev.plumbline.source.Reading;
import java.util.List;
import java.util.Optional;

/**
 * What an API server asks about.
 *
 * @param apiVersion of the review, to be answered in
 * @param uid to be echoed
 */
record ReviewRequest(
    String apiVersion,
    String uid,
    String subResource,
    Optional<Resource> object,
    Optional<Resource> oldObject) {

  /**
   * The request of a review.
   *
   * @throws MalformedReview where the document is no review
   */
  static ReviewRequest read(ManifestReader reader, byte[] body) throws MalformedReview {
    Reading reading = reader.readBytes("request", body);
    if (!reading.errors().isEmpty()) {
      InputError error = reading.errors().get(0);
      throw new MalformedReview(error.location() + ": " + error.message());
    }
    if (reading.resources().size() != 1) {
      throw new MalformedReview("the body is not one JSON object with apiVersion and kind");
    }
    return of(reading.resources().get(0).root());
  }

  private static ReviewRequest of(Node review) throws MalformedReview {
    String apiVersion = review.get("apiVersion").text();
    if (!apiVersion.startsWith("admission.k8s.io/")
        || !review.get("kind").text().equals("AdmissionReview")) {
      throw new MalformedReview("the body is no AdmissionReview of admission.k8s.io");
    }
    Node request = review.get("request");
    String uid = request.get("uid").text();
    if (uid.isEmpty()) {
      throw new MalformedReview("the review has no request.uid");
    }
    return new ReviewRequest(
        apiVersion,
        uid,
        request.get("subResource").text(),
        resource(request, "object"),
        resource(request, "oldObject"));
  }

  /** The namespace of the request counts: an object's own may be empty until it is stored. */
  private static Optional<Resource> resource(Node request, String field) {
    Value value = request.get(field).value();
    return value == null || value.type() != Value.Type.MAP
        ? Optional.empty()
        : Optional.of(Resource.of(Node.root(field, value), request.get("namespace").text()));
  }

  /**
   * Whether there is nothing to judge: a status is written by controllers, and an object that is
   * being deleted must lose its finalizers.
   */
  boolean isBeyondJudgement() {
    return subResource.equals("status")
        || object.filter(o -> o.root().at("metadata", "deletionTimestamp").isPresent()).isPresent();
  }

  Inventory before() {
    return inventory(oldObject);
  }

  Inventory after() {
    return inventory(object);
  }

  private static Inventory inventory(Optional<Resource> resource) {
    return Inventory.of(World.OPEN, resource.map(List::of).orElse(List.of()));
  }
}
