package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.blueprint.BlueprintSchema;
import dev.plumbline.profile.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaPageTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Which every file of ours begins with. */
  private static final Set<String> HEADER = Set.of("apiVersion", "kind", "metadata", "spec");

  private static final String SCHEMA =
      """
      {"properties": {
         "size": {"description": "How much | how many.", "$ref": "#/$defs/amount"},
         "mode": {"$ref": "#/$defs/mode"},
         "silent": {"type": "string"},
         "parts": {"description": "By name.", "type": "object", "additionalProperties": {
            "anyOf": [{"type": "null"}, {"type": "array", "items": {"$ref": "#/$defs/part"}}]}}},
       "$defs": {
         "amount": {"description": "Not asked.", "type": ["integer", "string"]},
         "mode": {"description": "Which of them.", "$ref": "#/$defs/modes"},
         "modes": {"enum": ["on", "off"]},
         "part": {"type": "object", "properties": {
            "flag": {"description": "If so.", "const": true},
            "apart": {"description": "Elsewhere.", "type": "boolean"}}}}}
      """;

  @Test
  void everyFieldThatSaysWhatItIsHasARow() throws IOException {
    JsonNode schema = JSON.readTree(SCHEMA);
    assertThat(new SchemaPage(schema).below(schema, "spec", Set.of("apart")))
        .isEqualTo(
            """
            | field | is | says |
            |---|---|---|
            | `spec.size` | whole number or text | How much \\| how many. |
            | `spec.mode` | `on`, `off` | Which of them. |
            | `spec.parts` | fields | By name. |
            | `spec.parts.NAME[].flag` | `true` | If so. |
            """);
  }

  @Test
  void aFieldComesWithWhatIsBelowIt() throws IOException {
    JsonNode schema = JSON.readTree(SCHEMA);
    assertThat(new SchemaPage(schema).whole("parts", schema.at("/properties/parts")).lines())
        .hasSize(5)
        .contains("| `parts.NAME[].apart` | `true` or `false` | Elsewhere. |");
  }

  @Test
  void everyFieldOfAProfileAndOfABlueprintSaysWhatItIs() throws IOException {
    assertThat(silent(Profile.class.getResourceAsStream("profile-v1.schema.json"))).isEmpty();
    assertThat(silent(BlueprintSchema.class.getResourceAsStream("blueprint-v1.schema.json")))
        .isEmpty();
  }

  private static List<String> silent(InputStream file) throws IOException {
    JsonNode schema = JSON.readTree(file);
    List<String> silent = new ArrayList<>();
    collect(schema, schema, silent);
    return silent;
  }

  private static void collect(JsonNode node, JsonNode schema, List<String> silent) {
    for (Map.Entry<String, JsonNode> field : node.path("properties").properties()) {
      if (!HEADER.contains(field.getKey()) && isSilent(field.getValue(), schema)) {
        silent.add(field.getKey());
      }
    }
    node.forEach(child -> collect(child, schema, silent));
  }

  private static boolean isSilent(JsonNode field, JsonNode schema) {
    JsonNode reference = field.path("$ref");
    return !field.has("description")
        && (reference.isMissingNode()
            || isSilent(schema.at(reference.asText().substring(1)), schema));
  }
}
