package dev.plumbline.source;

import java.util.Arrays;
import java.util.Optional;

/** The text of a file, and how to write another in its place. */
public final class FileText {
  private final byte[] bytes;
  private final Encoding encoding;
  private final String text;

  private FileText(byte[] bytes, Encoding encoding, String text) {
    this.bytes = bytes;
    this.encoding = encoding;
    this.text = text;
  }

  /** The text of those bytes; empty where they are none, or would not come back as they are. */
  public static Optional<FileText> of(byte[] bytes) {
    FileText file = new FileText(bytes, Encoding.of(bytes), TextBytes.decode(bytes).text());
    return Optional.of(file).filter(read -> Arrays.equals(bytes, read.bytesOf(read.text())));
  }

  public String text() {
    return text;
  }

  /** A text in the encoding of this one. */
  public byte[] bytesOf(String other) {
    return encoding.encoded(other, bytes);
  }
}
