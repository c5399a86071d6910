package dev.plumbline.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.blueprint.BlueprintSchema;
import dev.plumbline.blueprint.Demand;
import dev.plumbline.profile.Profile;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What may be written in a profile and in a blueprint, field by field. */
record CatalogueLanguages(List<Rule> rules) {

  String profile() {
    SchemaPage page = page(Profile.class, "profile-v1.schema.json");
    return """
        # The profile

        All that `plumbline.yaml` may say. In the paths of the fields, `[]` is an item of a list and
        `NAME` a name that you choose.

        """
        + page.below(page.schema(), "", Set.of());
  }

  String blueprint() {
    SchemaPage page = page(BlueprintSchema.class, "blueprint-v1.schema.json");
    JsonNode spec = page.schema().at("/properties/spec");
    Map<String, RuleSpec> holders = new TreeMap<>();
    for (Rule rule : rules) {
      if (rule instanceof Demand demand) {
        holders.put(demand.key(), rule.spec());
      }
    }
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # The blueprint

        All that a blueprint may say. In the paths of the fields, `[]` is an item of a list and
        `NAME` a name that you choose.

        """);
    text.append(page.below(spec, "spec", holders.keySet()));
    text.append(
        """

        ## Demands

        A requirement has any number of these, each about its components. The pages of the rules
        that hold them show manifests that do, and that do not.
        """);
    spec.at("/properties/requirements/items/properties")
        .properties()
        .forEach(
            field ->
                Optional.ofNullable(holders.get(field.getKey()))
                    .ifPresent(rule -> text.append(demand(field, rule, page))));
    return text.toString();
  }

  private static String demand(
      Map.Entry<String, JsonNode> field, RuleSpec holder, SchemaPage page) {
    return "\n### %s\n\nHeld by %s.\n\n%s"
        .formatted(
            field.getKey(), Catalogue.link(holder), page.whole(field.getKey(), field.getValue()));
  }

  private static SchemaPage page(Class<?> beside, String file) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
      return new SchemaPage(new ObjectMapper().readTree(in));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
