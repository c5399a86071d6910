package dev.plumbline.source;

import dev.plumbline.resource.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/**
 * Bytes as text: UTF-8, or UTF-16 where a byte order mark says so, as kubectl reads files. Where
 * bytes are wrong, the rest is still text.
 */
record TextBytes(String text, Optional<Malformed> error) {

  static TextBytes decode(byte[] bytes) {
    Encoding encoding = Encoding.of(bytes);
    return decode(bytes, encoding.mark(), encoding.charset());
  }

  private static TextBytes decode(byte[] bytes, int from, Charset charset) {
    String text = new String(bytes, from, bytes.length - from, charset);
    if (text.indexOf('\uFFFD') < 0) {
      return new TextBytes(text, Optional.empty());
    }
    CharsetDecoder strict =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer valid = CharBuffer.allocate(text.length());
    ByteBuffer input = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CoderResult result = strict.decode(input, valid, true);
    if (!result.isError()) {
      return new TextBytes(text, Optional.empty());
    }
    Span place = Places.end(valid.flip().toString(), 1);
    return new TextBytes(
        text,
        Optional.of(
            new Malformed(place, "the file is not %s text from here on".formatted(charset))));
  }
}
