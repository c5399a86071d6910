package dev.plumbline.source;

import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Skipped;
import dev.plumbline.resource.Value;
import java.util.List;

/** What the reader says of texts, in a word. */
final class Says {
  static final String REFUSED = "refused";

  private Says() {}

  /** The JSON of the first document of a text; a text without one is null. */
  static String json(String text) {
    try {
      return Composed.of(text, 1, Limits.DEFAULT).value().map(Json::of).orElse("null");
    } catch (Malformed malformed) {
      return REFUSED;
    }
  }

  /** The JSON of the field {@code v} in the first document of a text. */
  static String v(String value) {
    String json = json("v: " + value);
    return json.startsWith("{\"v\":") ? json.substring(5, json.length() - 1) : json;
  }

  static boolean hasRepeatedKey(String text) {
    try {
      Value none = new Value.Sequence(List.of(), dev.plumbline.resource.Span.START);
      return Json.hasRepeatedKey(Composed.of(text, 1, Limits.DEFAULT).value().orElse(none));
    } catch (Malformed malformed) {
      return false;
    }
  }

  static Reading reading(String text) {
    return ManifestReader.withDefaults().readText("test.yaml", text);
  }

  /** The names of the resources in a text. */
  static List<String> names(String text) {
    return reading(text).resources().stream().map(Resource::name).toList();
  }

  /** The errors of a reading, as {@code file:line:column message}. */
  static List<String> errors(Reading reading) {
    return reading.errors().stream().map(Says::line).toList();
  }

  /** What a reading skipped, as {@code file:line:column reason}. */
  static List<String> skipped(Reading reading) {
    return reading.skipped().stream().map(Says::line).toList();
  }

  private static String line(InputError error) {
    return error.location() + " " + error.message();
  }

  private static String line(Skipped skipped) {
    return skipped.location() + " " + skipped.reason();
  }
}
