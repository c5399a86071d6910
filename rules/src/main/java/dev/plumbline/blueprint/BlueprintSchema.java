package dev.plumbline.blueprint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** What a blueprint may say, as {@code blueprint-v1.schema.json} has it, which editors use too. */
public final class BlueprintSchema {
  private static final String FILE = "blueprint-v1.schema.json";

  private final Schema schema;

  private BlueprintSchema(Schema schema) {
    this.schema = schema;
  }

  /** The published schema; to load it takes a third of a second. */
  public static BlueprintSchema load() {
    InputStream file =
        Objects.requireNonNull(BlueprintSchema.class.getResourceAsStream(FILE), FILE);
    return new BlueprintSchema(
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(file));
  }

  /** What of a blueprint cannot be understood, at its places. */
  public List<InputError> problems(Resource blueprint) {
    return schema.validate(json(blueprint.root())).stream()
        .map(error -> problem(error, blueprint.root()))
        .distinct()
        .sorted()
        .toList();
  }

  private static InputError problem(Error error, Node root) {
    Node place = root;
    NodePath path = error.getInstanceLocation();
    for (int i = 0; i < path.getNameCount(); i++) {
      place =
          path.getElement(i) instanceof Integer index
              ? place.items().get(index)
              : place.get(path.getName(i));
    }
    String key = error.getProperty();
    boolean isUnknownKey = key != null && "additionalProperties".equals(error.getKeyword());
    Node at = isUnknownKey ? place.get(key) : place;
    String message =
        isUnknownKey ? "a blueprint has no field \"" + key + "\" here" : error.getMessage();
    return new InputError(
        at.location(), at.path().isEmpty() ? message : at.path() + ": " + message);
  }

  private static JsonNode json(Node node) {
    JsonNodeFactory factory = JsonNodeFactory.instance;
    if (node.is(Value.Type.MAP)) {
      ObjectNode object = factory.objectNode();
      node.fields().forEach(field -> object.set(field.key(), json(field)));
      return object;
    }
    if (node.is(Value.Type.LIST)) {
      ArrayNode array = factory.arrayNode();
      node.items().forEach(item -> array.add(json(item)));
      return array;
    }
    if (node.is(Value.Type.STRING)) {
      return factory.textNode(node.text());
    }
    if (node.is(Value.Type.BOOLEAN)) {
      return factory.booleanNode(node.isTrue());
    }
    if (node.integer().isPresent()) {
      return factory.numberNode(node.integer().getAsLong());
    }
    return node.is(Value.Type.NUMBER)
        ? factory.numberNode(new BigDecimal(node.scalar()))
        : factory.nullNode();
  }
}
