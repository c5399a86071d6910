package dev.plumbline.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Where things stand, in SARIF's words. */
final class SarifPlaces {
  private static final String BASE = "%SRCROOT%";
  private static final String UNRESERVED = "-._~/!$&'()*+,;=@";

  private SarifPlaces() {}

  /** Says what relative file names are relative to. */
  static void writeBase(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(BASE);
    SarifRule.writeText("description", "The directory in which the files were named", json);
    json.writeEndObject();
    json.writeEndObject();
  }

  static void write(Finding finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    physical(finding.location(), json);
    logical(finding.subject(), finding.path(), json);
    json.writeEndObject();
  }

  static void write(Resource resource, JsonGenerator json) throws IOException {
    json.writeStartObject();
    physical(resource.root().location(), json);
    logical(resource, "", json);
    json.writeEndObject();
  }

  static void write(Location location, JsonGenerator json) throws IOException {
    json.writeStartObject();
    physical(location, json);
    json.writeEndObject();
  }

  private static void physical(Location location, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    artifact(location, json);
    json.writeObjectFieldStart("region");
    FixJson.region(location.span(), json);
    json.writeEndObject();
    json.writeEndObject();
  }

  static void artifact(Location location, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    String uri = uri(location.file());
    json.writeStringField("uri", uri);
    if (!uri.startsWith("file:")) {
      json.writeStringField("uriBaseId", BASE);
    }
    json.writeEndObject();
  }

  private static void logical(Resource resource, String path, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    if (path.isEmpty()) {
      json.writeStringField("fullyQualifiedName", resource.key().toString());
      json.writeStringField("kind", "object");
    } else {
      json.writeStringField("name", path);
      json.writeStringField("fullyQualifiedName", resource.key() + ": " + path);
      json.writeStringField("kind", "property");
    }
    json.writeEndObject();
    json.writeEndArray();
  }

  /** The name of a file as a URI: absolute for an absolute name, else a relative reference. */
  static String uri(String file) {
    String path = file.replace('\\', '/');
    StringBuilder uri = new StringBuilder();
    if (path.startsWith("/")) {
      uri.append("file://");
    } else if (path.matches("[A-Za-z]:/.*")) {
      uri.append("file:///");
    }
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      if (plain) {
        uri.append(c);
      } else {
        uri.append("%%%02X".formatted((int) c));
      }
    }
    return uri.toString();
  }
}
