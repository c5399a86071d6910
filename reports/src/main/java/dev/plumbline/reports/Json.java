package dev.plumbline.reports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** How every report in JSON is laid out and escaped. */
final class Json {
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .characterEscapes(new HiddenCharacters())
          .build();

  private Json() {}

  /** What writes one document. */
  @FunctionalInterface
  interface Document {
    void write(JsonGenerator json) throws IOException;
  }

  static void write(Writer out, Document document) throws IOException {
    try (JsonGenerator json = new WellFormed(FACTORY.createGenerator(out))) {
      DefaultIndenter indent = new DefaultIndenter("  ", "\n");
      DefaultPrettyPrinter printer =
          new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                  .withObjectEmptySeparator("")
                  .withArrayEmptySeparator(""));
      printer.indentArraysWith(indent);
      printer.indentObjectsWith(indent);
      json.setPrettyPrinter(printer);
      document.write(json);
      json.writeRaw('\n');
    }
  }

  /** Replaces half characters, which no encoding can write. */
  private static final class WellFormed extends JsonGeneratorDelegate {

    WellFormed(JsonGenerator json) {
      super(json);
    }

    @Override
    public void writeString(String text) throws IOException {
      super.writeString(text.codePoints().anyMatch(WellFormed::isHalf) ? whole(text) : text);
    }

    private static String whole(String text) {
      return text.codePoints()
          .map(c -> isHalf(c) ? '\ufffd' : c)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }

    private static boolean isHalf(int codePoint) {
      return Character.getType(codePoint) == Character.SURROGATE;
    }
  }

  /** Escapes what a terminal would not show for what it is; programs read the same text. */
  private static final class HiddenCharacters extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    private final int[] ascii;

    HiddenCharacters() {
      ascii = standardAsciiEscapesForJSON();
      ascii[0x7f] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      return !Character.isSurrogate((char) c) && Visible.isHidden(c)
          ? new SerializedString("\\u%04X".formatted(c))
          : null;
    }
  }
}
