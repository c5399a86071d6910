package dev.plumbline.library.tls;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A block of a PEM text. It may hold a key, so it never shows its content. */
final class PemBlock {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";

  private final String label;
  private final String body;

  private PemBlock(String label, String body) {
    this.label = label;
    this.body = body;
  }

  /** The blocks of a text, in order; what is around them is no part of PEM. */
  static List<PemBlock> in(String text) {
    List<PemBlock> blocks = new ArrayList<>();
    int begin = text.indexOf(BEGIN);
    while (begin >= 0) {
      int start = text.indexOf(DASHES, begin + BEGIN.length());
      String label = start < 0 ? "" : text.substring(begin + BEGIN.length(), start);
      int end = start < 0 ? -1 : text.indexOf(END + label + DASHES, start);
      if (end < 0) {
        return blocks;
      }
      blocks.add(new PemBlock(label, text.substring(start + DASHES.length(), end)));
      begin = text.indexOf(BEGIN, end + END.length());
    }
    return blocks;
  }

  static boolean looksLikePem(String text) {
    return text.stripLeading().startsWith(BEGIN);
  }

  boolean isCertificate() {
    return label.equals("CERTIFICATE");
  }

  boolean isPrivateKey() {
    return label.endsWith("PRIVATE KEY");
  }

  /** Whether the key is PKCS #8, which names its algorithm itself. */
  boolean isPkcs8() {
    return label.equals("PRIVATE KEY");
  }

  /** Whether a password is needed: by its label, or by a header as OpenSSL once wrote them. */
  boolean isEncrypted() {
    return label.startsWith("ENCRYPTED") || body.contains(":");
  }

  /** What the block encodes; empty where it is no base64. */
  Optional<byte[]> content() {
    try {
      return Optional.of(Base64.getDecoder().decode(body.replaceAll("\\s", "")));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }
}
