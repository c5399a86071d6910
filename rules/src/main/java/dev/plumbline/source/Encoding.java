package dev.plumbline.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a text is written in bytes.
 *
 * @param mark how many bytes at the start say so
 */
record Encoding(Charset charset, int mark) {

  static Encoding of(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    return new Encoding(StandardCharsets.UTF_8, 0);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** A text as bytes, with the same mark as those bytes have. */
  byte[] encoded(String text, byte[] marked) {
    byte[] content = text.getBytes(charset);
    byte[] bytes = Arrays.copyOf(marked, mark + content.length);
    System.arraycopy(content, 0, bytes, mark, content.length);
    return bytes;
  }
}
