package dev.plumbline.source;

import dev.plumbline.resource.Span;
import dev.plumbline.source.Resolved.Form;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.ScalarEvent;

/** What scalars mean to Kubernetes, which reads them as YAML 1.1 did, with a few exceptions. */
final class Scalars {
  private static final String TAG = "tag:yaml.org,2002:";
  private static final String BINARY = TAG + "binary";
  private static final String TIMESTAMP = TAG + "timestamp";
  private static final Map<String, Form> TYPED =
      Map.of(
          TAG + "bool", Form.BOOLEAN,
          TAG + "int", Form.INTEGER,
          TAG + "float", Form.FLOAT,
          TAG + "null", Form.NULL);
  private static final Map<String, Resolved> WORDS = words();

  private Scalars() {}

  /** What a scalar of that text means. */
  static Resolved resolve(ScalarEvent event, String text, Span span) throws Malformed {
    String tag = event.getTag();
    return resolve(tag, event.isPlain(), text)
        .orElseThrow(() -> new Malformed(span, "the value is no " + tag.replace(TAG, "!!")));
  }

  private static Optional<Resolved> resolve(@Nullable String tag, boolean plain, String text) {
    if (tag == null) {
      return Optional.of(plain ? plain(text) : Resolved.string(text));
    }
    if (tag.equals(BINARY)) {
      return decoded(text);
    }
    if (tag.equals(TIMESTAMP)) {
      return Optional.of(Resolved.string(text)).filter(moment -> Timestamps.matches(text));
    }
    Form wanted = TYPED.get(tag);
    if (wanted == null) {
      return Optional.of(Resolved.string(text));
    }
    return as(wanted, plain(text));
  }

  /** The key that a scalar makes; empty where Kubernetes takes it for no key. */
  static Optional<String> key(Resolved resolved) {
    return switch (resolved.form()) {
      case NULL, UNSIGNED -> Optional.empty();
      case FLOAT -> Optional.of(FloatText.key(resolved.number()));
      default -> Optional.of(resolved.text());
    };
  }

  private static Optional<Resolved> as(Form wanted, Resolved meant) {
    boolean same =
        meant.form() == wanted || (wanted == Form.INTEGER && meant.form() == Form.UNSIGNED);
    if (same) {
      return Optional.of(meant);
    }
    return wanted == Form.FLOAT && meant.form() == Form.INTEGER
        ? Optional.of(Resolved.floating(Double.parseDouble(meant.text()), meant.text()))
        : Optional.empty();
  }

  private static Resolved plain(String text) {
    if (text.isEmpty()) {
      return Resolved.NULL;
    }
    char first = text.charAt(0);
    boolean digitOrSign = (first >= '0' && first <= '9') || first == '-' || first == '+';
    if (!digitOrSign && "yYnNtTfFoO~.".indexOf(first) < 0) {
      return Resolved.string(text);
    }
    Resolved word = text.length() <= 5 ? WORDS.get(text) : null;
    if (word != null) {
      return word;
    }
    if (first == '.') {
      return Numbers.fraction(text).orElse(Resolved.string(text));
    }
    if (!digitOrSign) {
      return Resolved.string(text);
    }
    return Numbers.read(text).orElse(Resolved.string(text));
  }

  private static Optional<Resolved> decoded(String text) {
    String base64 = text.replace("\r", "").replace("\n", "");
    if (base64.length() % 4 != 0) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      return Optional.of(Resolved.string(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static Map<String, Resolved> words() {
    Map<String, Resolved> words = new HashMap<>();
    for (String yes : "y Y yes Yes YES true True TRUE on On ON".split(" ")) {
      words.put(yes, Resolved.TRUE);
    }
    for (String no : "n N no No NO false False FALSE off Off OFF".split(" ")) {
      words.put(no, Resolved.FALSE);
    }
    for (String none : "~ null Null NULL".split(" ")) {
      words.put(none, Resolved.NULL);
    }
    for (String nan : ".nan .NaN .NAN".split(" ")) {
      words.put(nan, Resolved.floating(Double.NaN, nan));
    }
    for (String infinite : ".inf .Inf .INF".split(" ")) {
      words.put(infinite, Resolved.floating(Double.POSITIVE_INFINITY, infinite));
      words.put("+" + infinite, Resolved.floating(Double.POSITIVE_INFINITY, infinite));
      words.put("-" + infinite, Resolved.floating(Double.NEGATIVE_INFINITY, "-" + infinite));
    }
    return words;
  }
}
