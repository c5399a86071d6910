package dev.plumbline.profile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a YAML document of our own key by key, so that every complaint names line and column.
 * Unknown and repeated keys are errors.
 */
final class YamlReader {
  private static final YAMLFactory FACTORY =
      YAMLFactory.builder().enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS).build();

  /** Reads the value that the reader stands at. */
  @FunctionalInterface
  interface ValueReader {
    void read() throws IOException, ProfileException;
  }

  /** Reads one item of a list. */
  @FunctionalInterface
  interface ItemReader<T> {
    T read() throws IOException, ProfileException;
  }

  private final String file;
  private final YAMLParser parser;

  private YamlReader(String file, YAMLParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /** What reads a document once it is open. */
  @FunctionalInterface
  interface DocumentReader<T> {
    T read(YamlReader reader) throws IOException, ProfileException;
  }

  static <T> T read(String file, String text, DocumentReader<T> document) throws ProfileException {
    try (YAMLParser parser = FACTORY.createParser(text)) {
      YamlReader reader = new YamlReader(file, parser);
      parser.nextToken();
      T result = document.read(reader);
      if (parser.nextToken() != null) {
        throw reader.error("only one document is allowed in this file");
      }
      return result;
    } catch (JsonProcessingException malformed) {
      throw new ProfileException(
          place(file, malformed.getLocation())
              + ": not valid YAML: "
              + firstLine(malformed.getOriginalMessage()));
    } catch (IOException impossible) {
      throw new IllegalStateException("reading from a string failed", impossible);
    }
  }

  /** Reads a map whose keys are known. */
  void fields(Map<String, ValueReader> readers) throws IOException, ProfileException {
    each(
        key -> {
          ValueReader reader = readers.get(key);
          if (reader == null) {
            throw error(
                "unknown key \"%s\"; known are %s"
                    .formatted(key, String.join(", ", new TreeMap<>(readers).keySet())));
          }
          next();
          reader.read();
        });
  }

  /** Reads one key's value. */
  @FunctionalInterface
  interface KeyReader {
    void read(String key) throws IOException, ProfileException;
  }

  /** Reads a map whose keys are free; the reader stands at the key and goes on to the value. */
  void entries(KeyReader entry) throws IOException, ProfileException {
    each(entry);
  }

  private void each(KeyReader entry) throws IOException, ProfileException {
    expect(JsonToken.START_OBJECT, "a map");
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      if (!seen.add(key)) {
        throw error("key \"%s\" is written twice".formatted(key));
      }
      entry.read(key);
    }
  }

  <T> List<T> list(ItemReader<T> item) throws IOException, ProfileException {
    expect(JsonToken.START_ARRAY, "a list");
    List<T> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(item.read());
    }
    return items;
  }

  String text() throws IOException, ProfileException {
    if (!parser.currentToken().isScalarValue() || parser.currentToken() == JsonToken.VALUE_NULL) {
      throw error("expected a text");
    }
    if (parser.isCurrentAlias()) {
      throw error("aliases are not supported here");
    }
    return parser.getText();
  }

  /** Goes from a key to its value and reads that. */
  String nextText() throws IOException, ProfileException {
    next();
    return text();
  }

  /** Reads one of two words. */
  <T> T either(String name, T value, String otherName, T other)
      throws IOException, ProfileException {
    String text = text();
    if (!text.equals(name) && !text.equals(otherName)) {
      throw error("\"%s\" is neither %s nor %s".formatted(text, name, otherName));
    }
    return text.equals(name) ? value : other;
  }

  /** Goes from a key to its value. */
  void next() throws IOException {
    parser.nextToken();
  }

  int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  Location location() {
    JsonLocation start = parser.currentTokenLocation();
    return new Location(
        file,
        new Span(start.getLineNr(), start.getColumnNr(), start.getLineNr(), start.getColumnNr()));
  }

  ProfileException error(String message) {
    return new ProfileException(place(file, parser.currentTokenLocation()) + ": " + message);
  }

  ProfileException noneOf(String text, String names) {
    return error("\"%s\" is none of %s".formatted(text, names));
  }

  ProfileException errorAt(Location location, String message) {
    return new ProfileException(location + ": " + message);
  }

  ProfileException errorAt(int line, String message) {
    return new ProfileException(file + ":" + line + ":1: " + message);
  }

  private void expect(JsonToken token, String name) throws ProfileException {
    if (parser.currentToken() != token) {
      throw error("expected " + name);
    }
  }

  private static String place(String file, JsonLocation location) {
    return location == null
        ? file
        : file + ":" + location.getLineNr() + ":" + location.getColumnNr();
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("malformed YAML");
  }
}
