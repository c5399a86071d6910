package dev.plumbline.library.tls;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The little DER that it takes to turn a traditional private key into PKCS #8. */
final class Der {
  private static final byte SEQUENCE = 0x30;
  private static final byte OCTET_STRING = 0x04;
  private static final byte[] VERSION_0 = {2, 1, 0};

  private Der() {}

  /** The algorithm of a SubjectPublicKeyInfo: the first element of its sequence. */
  static byte[] algorithm(byte[] publicKeyInfo) {
    int start = contentOf(publicKeyInfo, 0);
    int content = contentOf(publicKeyInfo, start);
    return Arrays.copyOfRange(publicKeyInfo, start, content + length(publicKeyInfo, start));
  }

  /** A traditional key as PKCS #8. */
  static byte[] pkcs8(byte[] algorithm, byte[] key) {
    return element(SEQUENCE, VERSION_0, algorithm, element(OCTET_STRING, key));
  }

  private static int contentOf(byte[] der, int at) {
    int first = der[at + 1];
    return at + 2 + (first < 0 ? first & 0x7f : 0);
  }

  private static int length(byte[] der, int at) {
    if (der[at + 1] >= 0) {
      return der[at + 1];
    }
    int length = 0;
    for (int i = at + 2; i < contentOf(der, at); i++) {
      length = (length << 8) | (der[i] & 0xff);
    }
    return length;
  }

  private static byte[] element(byte tag, byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    ByteBuffer buffer = ByteBuffer.allocate(length + 6).put(tag);
    putLength(buffer, length);
    for (byte[] part : parts) {
      buffer.put(part);
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private static void putLength(ByteBuffer buffer, int length) {
    if (length < 0x80) {
      buffer.put((byte) length);
      return;
    }
    int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
    buffer.put((byte) (0x80 | bytes));
    for (int i = bytes - 1; i >= 0; i--) {
      buffer.put((byte) (length >> (8 * i)));
    }
  }
}
