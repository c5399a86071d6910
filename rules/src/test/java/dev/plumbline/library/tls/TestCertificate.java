package dev.plumbline.library.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A certificate made for a test, with its key: none is kept in the repository. */
final class TestCertificate {
  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "SHA256withRSA", "300d06092a864886f70d01010b0500",
          "SHA1withRSA", "300d06092a864886f70d0101050500",
          "MD5withRSA", "300d06092a864886f70d0101040500",
          "SHA256withECDSA", "300a06082a8648ce3d040302",
          "EdDSA", "300506032b6570");
  private static final HexFormat HEX = HexFormat.of();

  private String subject = "test";
  private List<String> hosts = List.of("a.io");
  private LocalDate from = LocalDate.of(2025, 1, 1);
  private LocalDate to = LocalDate.of(2027, 1, 1);
  private KeyPair keys = keys("EC", 256);
  private String signature = "SHA256withECDSA";
  private byte[] publicKey = keys.getPublic().getEncoded();

  static TestCertificate of(String... hosts) {
    TestCertificate certificate = new TestCertificate();
    certificate.hosts = List.of(hosts);
    return certificate;
  }

  static KeyPair keys(String algorithm, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  TestCertificate named(String name) {
    subject = name;
    return this;
  }

  TestCertificate until(String lastDay) {
    to = LocalDate.parse(lastDay);
    return this;
  }

  TestCertificate from(String firstDay) {
    from = LocalDate.parse(firstDay);
    return this;
  }

  TestCertificate with(KeyPair pair, String signatureAlgorithm) {
    keys = pair;
    publicKey = pair.getPublic().getEncoded();
    signature = signatureAlgorithm;
    return this;
  }

  /** Names that key, whoever has it. */
  TestCertificate withPublicKey(String hex) {
    publicKey = HEX.parseHex(hex);
    return this;
  }

  String pem() {
    return pem(this);
  }

  /** Signed by another. */
  String pem(TestCertificate issuer) {
    return pem("CERTIFICATE", der(issuer));
  }

  byte[] der(TestCertificate issuer) {
    byte[] algorithm = HEX.parseHex(ALGORITHMS.get(issuer.signature));
    byte[] signed =
        der(
            0x30,
            der(0xa0, der(2, new byte[] {2})),
            der(2, new byte[] {1}),
            algorithm,
            name(issuer.subject),
            der(0x30, time(from), time(to)),
            name(subject),
            publicKey,
            der(0xa3, der(0x30, alternativeNames())));
    return der(0x30, signed, algorithm, der(3, new byte[1], issuer.sign(signed)));
  }

  private byte[] alternativeNames() {
    byte[][] names =
        hosts.stream().map(h -> der(0x82, h.getBytes(US_ASCII))).toArray(byte[][]::new);
    return der(0x30, HEX.parseHex("0603551d11"), der(4, der(0x30, names)));
  }

  private byte[] sign(byte[] content) {
    try {
      Signature signer = Signature.getInstance(signature);
      signer.initSign(keys.getPrivate());
      signer.update(content);
      return signer.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] name(String commonName) {
    return der(
        0x30,
        der(0x31, der(0x30, HEX.parseHex("0603550403"), der(0x0c, commonName.getBytes(US_ASCII)))));
  }

  private static byte[] time(LocalDate day) {
    return der(0x18, (day.format(DateTimeFormatter.BASIC_ISO_DATE) + "120000Z").getBytes(US_ASCII));
  }

  private static byte[] der(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(content::writeBytes);
    ByteArrayOutputStream element = new ByteArrayOutputStream();
    element.write(tag);
    if (content.size() >= 0x80) {
      element.write(0x82);
      element.write(content.size() >> 8);
    }
    element.write(content.size());
    element.writeBytes(content.toByteArray());
    return element.toByteArray();
  }

  PrivateKey key() {
    return keys.getPrivate();
  }

  /** The key as PKCS #8. */
  String keyPem() {
    return pem("PRIVATE KEY", key().getEncoded());
  }

  /** The key as OpenSSL wrote it of old: what PKCS #8 wraps at its end. */
  String traditionalKeyPem() {
    byte[] pkcs8 = key().getEncoded();
    int start = key().getAlgorithm().equals("RSA") ? 26 : 28;
    return pem(
        key().getAlgorithm() + " PRIVATE KEY", Arrays.copyOfRange(pkcs8, start, pkcs8.length));
  }

  static String pem(String label, byte[] content) {
    return "-----BEGIN %s-----\n%s\n-----END %1$s-----\n"
        .formatted(label, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content));
  }
}
