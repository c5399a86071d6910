package dev.plumbline.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.reach.Connection;
import dev.plumbline.reach.Edge;
import dev.plumbline.reach.Explanation;
import dev.plumbline.reach.Exposure;
import dev.plumbline.reach.PortRange;
import dev.plumbline.reach.PortSet;
import dev.plumbline.reach.Reason;
import dev.plumbline.reach.Verdict;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Node;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** For programs: the contract that {@code reach-v1.schema.json} states. */
final class ReachJson implements ReachWriter {

  /** What writes the fields of one item. */
  @FunctionalInterface
  private interface Fields<T> {
    void write(T item, JsonGenerator json) throws IOException;
  }

  @Override
  public void connections(List<Connection> connections, Writer out) throws IOException {
    document(out, json -> array("connections", connections, ReachJson::connection, json));
  }

  @Override
  public void explanation(Explanation explanation, Writer out) throws IOException {
    document(
        out,
        json -> {
          json.writeObjectFieldStart("explanation");
          json.writeStringField("from", Places.name(explanation.source()));
          json.writeStringField("to", Places.name(explanation.destination()));
          json.writeStringField("protocol", explanation.protocol().toString());
          json.writeNumberField("port", explanation.port());
          json.writeStringField("verdict", word(explanation.verdict()));
          array("reasons", explanation.reasons(), ReachJson::reason, json);
          json.writeEndObject();
        });
  }

  @Override
  public void exposed(List<Exposure> exposures, Writer out) throws IOException {
    document(out, json -> array("exposed", exposures, ReachJson::exposure, json));
  }

  @Override
  public void change(List<Edge> opened, List<Edge> closed, Writer out) throws IOException {
    document(
        out,
        json -> {
          array("opened", opened, ReachJson::edge, json);
          array("closed", closed, ReachJson::edge, json);
        });
  }

  private static void document(Writer out, Json.Document content) throws IOException {
    Json.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringField("schema", "plumbline.dev/reach/v1");
          content.write(json);
          json.writeEndObject();
        });
  }

  private static <T> void array(String name, List<T> items, Fields<T> fields, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (T item : items) {
      json.writeStartObject();
      fields.write(item, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void connection(Connection connection, JsonGenerator json) throws IOException {
    json.writeStringField("from", Places.name(connection.source()));
    json.writeStringField("to", Places.name(connection.destination()));
    ports("allowed", connection.allowed(), json);
    ports("unknown", connection.unknown(), json);
    ports("denied", connection.denied(), json);
  }

  private static void exposure(Exposure exposure, JsonGenerator json) throws IOException {
    json.writeStringField("from", Places.name(exposure.source()));
    json.writeStringField("to", Places.name(exposure.destination()));
    ports("allowed", exposure.ports().allowed(), json);
    ports("unknown", exposure.ports().unknown(), json);
    json.writeBooleanField("sourceRewritten", exposure.sourceRewritten());
    if (exposure.through().isPresent()) {
      json.writeObjectFieldStart("through");
      json.writeStringField("object", exposure.through().get().key().toString());
      place(exposure.through().get().root().location(), json);
      json.writeEndObject();
    }
  }

  private static void edge(Edge edge, JsonGenerator json) throws IOException {
    json.writeStringField("from", Places.name(edge.source()));
    json.writeStringField("to", Places.name(edge.destination()));
    json.writeObjectFieldStart("ports");
    range(edge.ports(), json);
    json.writeEndObject();
    json.writeStringField("before", word(edge.before()));
    json.writeStringField("after", word(edge.after()));
  }

  private static void reason(Reason reason, JsonGenerator json) throws IOException {
    json.writeStringField("direction", reason.direction().toString());
    json.writeStringField("effect", reason.effect().name().toLowerCase(Locale.ROOT));
    if (reason.policy().isPresent()) {
      json.writeStringField("policy", reason.policy().get().key().toString());
    }
    if (reason.doubt().isPresent()) {
      json.writeStringField("doubt", reason.doubt().get().toString());
    }
    array("places", reason.places(), ReachJson::node, json);
  }

  private static void node(Node node, JsonGenerator json) throws IOException {
    json.writeStringField("path", node.path());
    place(node.location(), json);
  }

  private static void place(Location location, JsonGenerator json) throws IOException {
    json.writeStringField("file", location.file());
    json.writeNumberField("line", location.line());
    json.writeNumberField("column", location.column());
  }

  private static void ports(String name, PortSet ports, JsonGenerator json) throws IOException {
    array(name, ports.ranges(), ReachJson::range, json);
  }

  private static void range(PortRange range, JsonGenerator json) throws IOException {
    json.writeStringField("protocol", range.protocol().toString());
    json.writeNumberField("first", range.first());
    json.writeNumberField("last", range.last());
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
