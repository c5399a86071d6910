package dev.plumbline.source;

import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Scalar;
import dev.plumbline.resource.Value.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads JSON objects, one after another, where a text is strictly that. Kubernetes reads a text
 * that begins with a brace so; YAML differs in tabs, escapes and in what may follow an object.
 */
final class JsonText {
  /** The text is not JSON; it may be YAML. */
  private static final class NotJson extends Exception {
    private static final long serialVersionUID = 1L;

    NotJson() {
      super(null, null, false, false);
    }
  }

  private final JsonCursor cursor;
  private final Effort effort;

  private JsonText(String text, int firstLine, Limits limits) {
    this.cursor = new JsonCursor(text, firstLine);
    this.effort = new Effort(limits);
  }

  /** The objects of a text; empty where it is no JSON. */
  static Optional<List<Value>> objects(String text, int firstLine, Limits limits) throws Malformed {
    JsonText json = new JsonText(text, firstLine, limits);
    List<Value> objects = new ArrayList<>();
    try {
      while (json.cursor.peekToken() == '{') {
        objects.add(json.value(0));
      }
      boolean complete = !objects.isEmpty() && json.cursor.peekToken() == JsonCursor.END;
      return complete ? Optional.of(objects) : Optional.empty();
    } catch (NotJson maybeYaml) {
      return Optional.empty();
    }
  }

  private Value value(int depth) throws NotJson, Malformed {
    char first = cursor.peekToken();
    effort.visit(cursor.here(), depth);
    return switch (first) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> {
        Span start = cursor.here();
        yield new Scalar(Value.Type.STRING, string(), start.to(cursor.here()));
      }
      default -> word();
    };
  }

  private Mapping object(int depth) throws NotJson, Malformed {
    MapBuilder map = new MapBuilder();
    Span start = cursor.here();
    cursor.skip();
    boolean more = cursor.peekToken() != '}';
    while (more) {
      cursor.peekToken();
      Span key = cursor.here();
      String name = string();
      Span keySpan = key.to(cursor.here());
      effort.visit(keySpan, depth + 1);
      expect(':');
      map.put(new Entry(name, keySpan, value(depth + 1)));
      more = cursor.peekToken() == ',';
      expect(more ? ',' : '}');
    }
    if (map.isEmpty()) {
      expect('}');
    }
    return map.build(start.to(cursor.here()));
  }

  private Sequence array(int depth) throws NotJson, Malformed {
    List<Value> items = new ArrayList<>();
    Span start = cursor.here();
    cursor.skip();
    boolean more = cursor.peekToken() != ']';
    while (more) {
      items.add(value(depth + 1));
      more = cursor.peekToken() == ',';
      expect(more ? ',' : ']');
    }
    if (items.isEmpty()) {
      expect(']');
    }
    return new Sequence(items, start.to(cursor.here()));
  }

  private void expect(char token) throws NotJson {
    if (cursor.peekToken() != token) {
      throw new NotJson();
    }
    cursor.skip();
  }

  private String string() throws NotJson {
    return cursor.string().orElseThrow(NotJson::new);
  }

  private Scalar word() throws NotJson, Malformed {
    Span start = cursor.here();
    String word = cursor.word();
    Span span = start.to(cursor.here());
    if (word.equals("true") || word.equals("false")) {
      return new Scalar(Value.Type.BOOLEAN, word, span);
    }
    if (word.equals("null")) {
      return new Scalar(Value.Type.NULL, word, span);
    }
    if (!JsonCursor.isNumber(word)) {
      throw new NotJson();
    }
    return Numbers.read(word)
        .orElseThrow(() -> new Malformed(span, word + " is too large a number"))
        .at(span);
  }
}
