package dev.plumbline.reports;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The fields of a file that people write, as its JSON Schema describes them. */
record SchemaPage(JsonNode schema) {

  /**
   * A field.
   *
   * @param path where it stands; {@code NAME} is a name that the author chooses
   */
  private record Field(String path, String value, String meaning) {

    String row() {
      return "| %s | %s | %s |\n"
          .formatted(
              Markdown.code(path), Markdown.cell(value), Markdown.cell(Markdown.prose(meaning)));
    }
  }

  /**
   * All fields below one, in the order of the schema.
   *
   * @param apart fields that are described elsewhere
   */
  String below(JsonNode parent, String path, Set<String> apart) {
    List<Field> fields = new ArrayList<>();
    collect(parent, path, apart, fields);
    return table(fields);
  }

  /** A field, and all below it. */
  String whole(String key, JsonNode field) {
    List<Field> fields = new ArrayList<>();
    add(key, field, "", Set.of(), fields);
    return table(fields);
  }

  private static String table(List<Field> fields) {
    return "| field | is | says |\n|---|---|---|\n"
        + fields.stream().map(Field::row).collect(joining());
  }

  private void collect(JsonNode parent, String path, Set<String> apart, List<Field> fields) {
    JsonNode node = resolved(parent);
    for (JsonNode option : node.path("anyOf")) {
      collect(option, path, apart, fields);
    }
    if (node.has("items")) {
      collect(node.get("items"), path + "[]", apart, fields);
    }
    for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
      if (!apart.contains(property.getKey())) {
        add(property.getKey(), property.getValue(), path, apart, fields);
      }
    }
    if (node.path("additionalProperties").isObject()) {
      add("NAME", node.get("additionalProperties"), path, apart, fields);
    }
  }

  private void add(String key, JsonNode field, String path, Set<String> apart, List<Field> fields) {
    String here = path.isEmpty() ? key : path + "." + key;
    Optional<String> meaning = description(field);
    if (meaning.isPresent()) {
      fields.add(new Field(here, value(field), meaning.get()));
    }
    collect(field, here, apart, fields);
  }

  /** What a field says of itself, or else what its type does. */
  private Optional<String> description(JsonNode field) {
    return Stream.iterate(field, JsonNode::isObject, this::referred)
        .map(node -> node.path("description").asText())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? resolved(referred(node)) : node;
  }

  /** What a node refers to; missing where it does not. */
  private JsonNode referred(JsonNode node) {
    return node.has("$ref")
        ? schema.at(node.get("$ref").asText().substring(1))
        : MissingNode.getInstance();
  }

  /** What may be written, in a few words. */
  private String value(JsonNode field) {
    JsonNode node = resolved(field);
    if (node.has("const")) {
      return Markdown.code(node.get("const").asText());
    }
    if (node.has("enum")) {
      return texts(node.get("enum")).map(Markdown::code).collect(joining(", "));
    }
    if (node.has("anyOf")) {
      return stream(node.get("anyOf")).map(this::value).distinct().collect(joining(" or "));
    }
    JsonNode type = node.path("type");
    return (type.isArray() ? texts(type) : Stream.of(type.asText()))
        .map(name -> word(name, node))
        .collect(joining(" or "));
  }

  private String word(String type, JsonNode node) {
    return switch (type) {
      case "string" -> "text";
      case "integer" -> "whole number";
      case "boolean" -> "`true` or `false`";
      case "null" -> "nothing";
      case "object" -> "fields";
      case "array" -> "list of " + value(node.get("items"));
      default -> type;
    };
  }

  private static Stream<String> texts(JsonNode list) {
    return stream(list).map(JsonNode::asText);
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
