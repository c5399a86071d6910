package dev.plumbline.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a suite expects of a control.
 *
 * @param document the number of a document from 0, or a star for the whole file
 * @param expect {@code pass} or {@code fail}
 */
record Row(String file, String document, String control, String expect) {
  private static final String WHOLE = "*";

  static Row of(JsonNode json) {
    JsonNode document = json.path("doc_index");
    return new Row(
        json.path("file").asText(),
        document.isInt() ? document.asText() : WHOLE,
        json.path("control").asText(),
        json.path("expect").asText());
  }

  static Row of(List<String> columns) {
    return new Row(columns.get(0), columns.get(1), columns.get(2), columns.get(3));
  }

  boolean isWholeFile() {
    return document.equals(WHOLE);
  }

  @Override
  public String toString() {
    return String.join("\t", file, document, control, expect);
  }
}
